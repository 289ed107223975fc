import { lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { env, execPath } from 'node:process'

/** Folders of this machine that stand for the base image: its programs and libraries. */
const system = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/etc', '/opt']

/** Gives a folder that will be the root of a container the links that the machine has there, such as /bin. */
export function makeRoot(root: string): void {
  mkdirSync(root, { recursive: true })
  for (const path of system) {
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (there?.isSymbolicLink() === true) symlinkSync(readlinkSync(path), join(root, path))
  }
}

export interface Container {
  /** Folder that is seen as `/`. */
  readonly root: string
  readonly folder: string
  readonly variables: Readonly<Record<string, string>>
  /** Nothing can be written but /tmp, which begins empty. */
  readonly readOnly: boolean
  /** Folders of this machine that are writable inside, at their own place. */
  readonly shared?: readonly string[]
}

/** Arguments of bubblewrap in front of a command: this root, the machine's programs, and nothing else of its files. */
export function containerArguments({ root, folder, variables, readOnly, shared = [] }: Container): readonly string[] {
  const real = system.filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
  const node = dirname(dirname(execPath))
  const programs = real.some((path) => node === path || node.startsWith(`${path}/`)) ? real : [...real, node]
  return [
    ...['--bind', root, '/'],
    ...programs.flatMap((path) => ['--ro-bind', path, path]),
    ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...shared.flatMap((path) => ['--bind-try', path, path]),
    ...['--unshare-pid', '--die-with-parent', '--clearenv'],
    ...Object.entries({ PATH: `${dirname(execPath)}:/usr/bin:/bin`, HOME: '/tmp', ...variables }).flatMap(
      ([name, value]) => ['--setenv', name, value],
    ),
    ...(readOnly ? ['--remount-ro', '/'] : []),
    ...['--chdir', folder],
  ]
}

/** What npm needs to find its registry and its cache where this machine has them. */
export function npmOfThisMachine(): {
  readonly variables: Readonly<Record<string, string>>
  readonly shared: readonly string[]
} {
  const settings = env['npm_config_userconfig'] ?? join(homedir(), '.npmrc')
  const cache = env['npm_config_cache'] ?? join(homedir(), '.npm')
  const given = Object.entries(env).flatMap(([name, value]) =>
    /^npm_config_(?:registry|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile)$/i.test(name) &&
    value !== undefined
      ? [[name, value] as const]
      : [],
  )
  return {
    variables: { ...Object.fromEntries(given), npm_config_userconfig: settings, npm_config_cache: cache },
    shared: [settings, cache],
  }
}
