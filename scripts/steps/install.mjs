// Installs the packages that the lock file names, when they are not what is installed.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './project.mjs'

const lockPath = join(root, 'package-lock.json')
const installedPath = join(root, 'node_modules/.package-lock.json')
const markPath = join(root, 'node_modules/.guanxi-installed')

export async function install() {
  // A linked folder belongs to another checkout: npm would empty that one first.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true) return
  const lock = readFileSync(lockPath, 'utf8')
  const mark = `${process.platform} ${process.arch} ${createHash('sha256').update(lock).digest('hex')}`
  if (existsSync(markPath) && readFileSync(markPath, 'utf8') === mark) return
  if (!isInstalled(JSON.parse(lock).packages)) {
    console.error('Installing packages (once, one to four minutes) ...')
    // No install script is needed: the database's library links are made when it starts.
    const npm = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    if (process.platform === 'win32') await run('npm.cmd', npm, { shell: true })
    else await run('npm', npm)
  }
  writeFileSync(markPath, mark)
}

/** Whether npm's own record of what it installed agrees with the lock file, but for optional packages of other platforms. */
function isInstalled(wanted) {
  if (!existsSync(installedPath)) return false
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages
  const names = Object.keys(wanted).filter((name) => name !== '')
  return names.every((name) => {
    const present = installed[name]
    return present === undefined ? wanted[name].optional === true || wanted[name].devOptional === true : present.version === wanted[name].version
  }) && Object.keys(installed).every((name) => wanted[name] !== undefined)
}
