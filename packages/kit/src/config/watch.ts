import { type FSWatcher, watch } from 'node:fs'

/** Long enough for a tool to write several files, short enough that nobody waits. */
const settleMs = 50

/**
 * Calls `onChange` soon after something in one of the folders changed: a file, or the link that Kubernetes swaps.
 * Some file systems send no events, so it is called every `pollMs` as well. Keeps no process alive.
 */
export function watchFolders(folders: readonly string[], pollMs: number, onChange: () => void): () => void {
  if (folders.length === 0) return () => {}
  let settling: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(settling)
    settling = setTimeout(onChange, settleMs).unref()
  }
  const watchers = folders.flatMap((folder) => tryWatch(folder, soon))
  const poll = setInterval(onChange, pollMs).unref()
  return () => {
    clearTimeout(settling)
    clearInterval(poll)
    for (const watcher of watchers) watcher.close()
  }
}

/** Where the system can watch no more, or the folder is not there yet, polling remains. */
function tryWatch(folder: string, onEvent: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}
