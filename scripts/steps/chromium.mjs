// Finds a browser for the tests: CHROME_PATH, else the one that npm ships (Linux x64, unpacked once), else an installed one.
// As a program it prints what to put into the environment: eval "$(node scripts/steps/chromium.mjs)"
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

const installed = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Settings of the environment for the tests; without CHROME_PATH when there is no browser. */
export async function chromiumEnvironment() {
  const fonts = { FONTCONFIG_FILE: fontSettings() }
  if (process.env['CHROME_PATH']) return { ...fonts, CHROME_PATH: process.env['CHROME_PATH'] }
  if (process.platform === 'linux' && process.arch === 'x64') return { ...fonts, ...(await shipped()) }
  const path = installed.find((candidate) => existsSync(candidate))
  return path === undefined ? {} : { CHROME_PATH: path }
}

/** The package unpacks itself for a hosted function: told that it runs in one, it brings its own libraries along. */
async function shipped() {
  // A folder for each user: what another one unpacked cannot be run.
  const folder = cacheFolder(`chromium-${process.getuid?.() ?? 0}`)
  const path = await unpack(folder)
  const libraries = [...new Set([join(folder, 'al2023/lib'), ...(process.env['LD_LIBRARY_PATH'] ?? '').split(':')])].filter(Boolean).join(':')
  return { CHROME_PATH: path, LD_LIBRARY_PATH: libraries }
}

/** It unpacks into the temporary folder, so for a moment ours is that one. */
async function unpack(folder) {
  const before = { ...process.env }
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

/** Chinese needs a font that a bare machine does not have. */
function fontSettings() {
  const folder = cacheFolder('fonts')
  const path = join(folder, 'fonts.conf')
  const font = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  writeFileSync(path, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${font}/400Regular</dir><dir>${font}/500Medium</dir><dir>${font}/700Bold</dir><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>\n`)
  return path
}

function cacheFolder(name) {
  const folder = join(root, '.cache', name)
  mkdirSync(folder, { recursive: true })
  return folder
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, value] of Object.entries(await chromiumEnvironment())) console.log(`export ${name}='${value}'`)
}
