import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** Whether a process is there, also one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statOf(pid)?.state !== 'Z'
}

/**
 * When a process started, in a form that only this machine understands: with it, a number that was given to another
 * process since is told apart. Undefined when there is no such process.
 */
export function startOf(pid: number): string | undefined {
  const stat = statOf(pid)
  if (stat !== undefined) return stat.started
  try {
    const text = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return text === '' ? undefined : text.replaceAll(/\s+/g, '_')
  } catch {
    return undefined
  }
}

/** A process with everything below it, the process itself first. */
export function familyOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const { pid: child, parent } of allProcesses()) {
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [child])
    else siblings.push(child)
  }
  const family = [pid]
  for (const member of family) family.push(...(children.get(member) ?? []))
  return family
}

function allProcesses(): readonly { readonly pid: number; readonly parent: number }[] {
  const listed = pidsOfLinux()
  if (listed.length > 0) {
    return listed.flatMap((pid) => {
      const stat = statOf(pid)
      return stat === undefined ? [] : [{ pid, parent: stat.parent }]
    })
  }
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }))
}

function pidsOfLinux(): readonly number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}

interface Stat {
  readonly state: string
  readonly parent: number
  readonly started: string
}

/** What Linux says of a process (proc(5), /proc/pid/stat); the name in brackets may hold anything. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', parent: Number(fields[1]), started: fields[19] ?? '' }
  } catch {
    return undefined
  }
}
