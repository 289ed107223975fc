import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * Waits until its input ends, which happens however Plinth ends, and then clears away what the run file names; unless it
 * was told before that nothing is left.
 */
const script = `
trap '' HUP INT TERM
while read -r word; do [ "$word" = done ] && exit 0; done
[ -f "$1" ] || exit 0
while read -r kind id started signal; do
  case $kind in
    group) kill -s "$signal" -- "-$id" ;;
    process) kill -s "$signal" "$id"; kill -s CONT "$id" ;;
    namespace) ip netns delete "$id" ;;
    address) ip address delete "$id" dev lo ;;
  esac
done <"$1"
rm -f "$1"
`

/** Starts the process that cleans up when this one is killed. The answer ends it, when nothing is left to clear away. */
export function startWatchdog(runFile: string): () => void {
  const watchdog = spawn('sh', ['-c', script, 'plinth-watchdog', runFile], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin' },
  })
  watchdog.on('error', () => undefined)
  watchdog.stdin.on('error', () => undefined)
  watchdog.unref()
  return () => void watchdog.stdin.end('done\n')
}
