import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../lib/problem.ts'
import { fitsName } from './content.ts'
import { contentType, createFileStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-files-'))
const files = createFileStore(folder)
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

async function text(stream: Readable): Promise<string> {
  let all = ''
  for await (const part of stream) all += String(part)
  return all
}

describe('the file store', () => {
  it('keeps bytes under their checksum and gives them back', async () => {
    const stored = await files.store(1, Readable.from([Buffer.from('name,'), Buffer.from('city\n')]), { name: 'a.CSV' })
    expect(stored).toEqual({ checksum: sha('name,city\n'), size: 10, type: 'text/csv', fitsName: true })
    expect(await text(await files.open(1, stored.checksum))).toBe('name,city\n')
  })

  it('shows nothing of one workspace to another', async () => {
    const { checksum } = await files.store(1, Readable.from([Buffer.from('secret')]), { name: 'a' })
    await expect(files.open(2, checksum)).rejects.toSatisfy((error) => isProblem(error) && error.details.status === 404)
  })

  it('refuses what is too large while it comes in, and leaves nothing behind', async () => {
    const endless = Readable.from((function* () { for (;;) yield Buffer.alloc(1000) })())
    await expect(files.store(1, endless, { name: 'a', limit: 5000 })).rejects.toSatisfy((error) => isProblem(error) && error.details.status === 413)
    expect(readdirSync(join(folder, 'coming'))).toEqual([])
  })

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`])('takes no path for a checksum: %j', async (checksum) => {
    await expect(files.open(1, checksum)).rejects.toSatisfy((error) => isProblem(error) && error.details.status === 404)
  })

  it('removes bytes, twice if asked', async () => {
    const { checksum } = await files.store(3, Readable.from([Buffer.from('gone')]), { name: 'a' })
    await files.remove(3, checksum)
    await files.remove(3, checksum)
    await expect(files.path(3, checksum)).rejects.toSatisfy(isProblem)
  })

  it.each([
    ['\x89PNG\r\n\x1a\n', 'x.html', 'image/png'],
    ['<svg onload=alert(1)>', 'x.svg', 'text/plain'],
    ['<!doctype html><script>', 'x.pHtMl', 'text/plain'],
    ['PK\x03\x04....xl/workbook.xml', 'x.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['PK\x03\x04....', 'x.exe', 'application/zip'],
    ['MZ\x00\x00', 'x.csv', 'application/octet-stream'],
    ['%PDF-1.7', 'x', 'application/pdf'],
    ['RIFF\x24\x00\x00\x00WAVEfmt ', 'call', 'audio/wav'], ['ID3\x04\x00', 'call.mp3', 'audio/mpeg'], ['\xff\xfb\x90\x64', 'call.mp3', 'audio/mpeg'], ['\xff\xf1\x50\x80', 'call.aac', 'audio/aac'],
    ['\x00\x00\x00\x20ftypmp42', 'call.m4a', 'audio/mp4'], ['\x00\x00\x00\x20ftypmp42', 'film.mp4', 'application/octet-stream'], ['#!AMR\n', 'call.amr', 'audio/amr'], ['OggS\x00\x02', 'call.opus', 'audio/ogg'],
    ['\x1a\x45\xdf\xa3..A_OPUS', 'call.webm', 'audio/webm'], ['\x1a\x45\xdf\xa3..V_VP8..A_OPUS', 'film.webm', 'application/octet-stream'], ['\xff\xfeh\x00i\x00', 'note.txt', 'text/plain'], ['<script>alert(1)</script>', 'call.mp3', 'text/plain'],
  ])('names %j of %s by its content', (bytes, name, type) => {
    expect(contentType(Buffer.from(bytes, 'latin1'), name)).toBe(type)
  })

  it.each([
    ['<html>', 'photo.PNG', false], ['\xff\xd8\xff', 'photo.png', true], ['<?php', 'shell.php.jpg', false], ['MZ', 'offer.pdf', false], ['\xef\xbb\xbf%PDF-1.4', 'offer.pdf', true],
    ['PK\x03\x04', 'a.xlsx', true], ['\xd0\xcf\x11\xe0', 'sealed.docx', true], ['<table>', 'a.xlsx', false], ['name,city', 'a.zip', false], ['\x1f\x8b', 'a.csv.gz', true], ['<table>', 'report.xls', true], ['anything', 'noend', true],
    ['<html>', 'call.MP3', false], ['MZ\x00', 'call.wav', false], ['#!AMR\n', 'call.m4a', true],
  ])('sees whether %j is what %s promises: %s', (bytes, name, fits) => {
    expect(fitsName(Buffer.from(bytes, 'latin1'), name)).toBe(fits)
  })
})
