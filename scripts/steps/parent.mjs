// A signal to `npm start`: npm passes it on to the shell that it runs us in, and that one dies of it without a word to us.

/** Under npm: ends this process as by the signal once the shell that started it is gone; a program that stops cleanly does so. */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    // What is still being built has nothing to bring to an end.
    if (process.listenerCount('SIGTERM') === 0) process.exit(143)
    process.emit('SIGTERM', 'SIGTERM')
  }, 250)
  watch.unref()
}
