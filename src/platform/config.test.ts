import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('everything has a default, and blank is the same as missing', () => {
  const wanted = { port: 3000, host: '127.0.0.1', dataFolder: '/srv/guanxi/data', databaseUrl: undefined, publicUrl: undefined, logLevel: 'warn', trustProxy: false, warehouse: { url: undefined, memory: undefined, threads: undefined }, backup: { folder: '/srv/guanxi/data/backups' } }
  expect(readConfig({}, '/srv/guanxi')).toEqual(wanted)
  expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '' }, '/srv/guanxi')).toEqual(wanted)
})

test('settings are taken from the environment', () => {
  expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', DATA_DIR: '/var/data', DATABASE_URL: 'postgres://a:b@c/d', PUBLIC_URL: 'https://crm.example.cn/' }, '/x'))
    .toMatchObject({ port: 8080, host: '0.0.0.0', dataFolder: '/var/data', databaseUrl: 'postgres://a:b@c/d', publicUrl: 'https://crm.example.cn' })
  expect(readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }, '/x').trustProxy).toBe('loopback, 10.0.0.0/8')
})

test('a wrong setting is named with its rule, and its value is not repeated', () => {
  const wrong = () => readConfig({ PORT: '70000', DATABASE_URL: 'mysql://root:hunter2@db', PUBLIC_URL: 'javascript:alert(1)' }, '/x')
  expect(wrong).toThrow('PORT must be 0 to 65535\nDATABASE_URL must start with postgres://\nPUBLIC_URL must be an http or https address')
  expect(() => readConfig({ PORT: '3e1x' }, '/x')).toThrow('PORT must be a number')
})

test('the scanner and the list of leaks are named by address and path', () => {
  expect(readConfig({ CLAMD_URL: 'tcp://scanner:3310', LEAKED_PASSWORDS: 'leaks/pwned.txt' }, '/srv')).toMatchObject({ clamdUrl: 'tcp://scanner:3310', leakedPasswords: '/srv/leaks/pwned.txt' })
  expect(readConfig({ CLAMD_URL: 'unix:/run/clamd.ctl' }, '/srv').clamdUrl).toBe('unix:/run/clamd.ctl')
  for (const wrong of ['http://scanner', 'tcp://user:secret@scanner', 'unix:clamd.ctl']) expect(() => readConfig({ CLAMD_URL: wrong }, '/srv')).toThrow('CLAMD_URL must be tcp://HOST:PORT or unix:/PATH')
})
