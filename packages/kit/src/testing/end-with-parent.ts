import { spawn } from 'node:child_process'

/**
 * Ends a server when this process ends, however it ends: a shell waits for the end of its input, which comes even
 * after SIGKILL, then stops the server and removes its folder. Call the answer once the server was stopped in order.
 */
export function endWithParent(server: {
  readonly pid: number
  readonly signal: string
  readonly folder?: string
}): () => void {
  const script = `cat >/dev/null; kill -${server.signal} "$1" 2>/dev/null || exit 0
for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || break; sleep 0.2; done
kill -KILL "$1" 2>/dev/null; [ -z "$2" ] || rm -rf "$2"`
  const args = ['-c', script, 'end-with-parent', String(server.pid), server.folder ?? '']
  // Its own process group: Ctrl-C reaches the parent, which must not lose its guard to the same signal.
  const guard = spawn('sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' })
  guard.unref()
  return () => guard.kill('SIGKILL')
}
