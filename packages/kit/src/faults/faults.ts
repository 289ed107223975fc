import { setTimeout as sleep } from 'node:timers/promises'
import { watchedFile } from '#config/watched-file.ts'
import { problem } from '#errors/problem-error.ts'
import type { Part } from '#lifecycle/part.ts'
import type { Logger } from '#logs/logger.ts'
import { currentScope } from '#logs/scope.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { parseFaults } from './parse.ts'
import { faultProblems, type FaultRule, type FaultTarget } from './rule.ts'
import { grantedFaults } from './signature.ts'

/** A request that may be struck. */
export interface FaultyRequest {
  readonly method: string
  /** Path without the query, as it came. */
  readonly path: string
  /** Route template, as in the metrics. */
  readonly route: string
  /** The header `x-fault`, if there is one. */
  readonly header: string | undefined
}

export interface FaultsOfRequest {
  /** Close the connection without an answer. */
  readonly drop: boolean
  /** What the header asked for; the server puts it into the scope of the request, where `reach` finds it. */
  readonly rules: readonly FaultRule[]
}

/** Faults on purpose, to see what a service does with them. */
export interface Faults {
  readonly enabled: boolean
  /** Called by a dependency before its work: goes on, waits, or throws. */
  reach(dependency: string): Promise<void>
  /** Called by the server before a handler: goes on, waits, throws a problem, or says that the connection drops. */
  readonly forRoute?: ((request: FaultyRequest) => Promise<FaultsOfRequest>) | undefined
  /** Whether the header allows to change the faults of the whole process by this request. */
  allows(request: Pick<FaultyRequest, 'method' | 'path' | 'header'>): boolean
  /** Faults of the whole process from here on, in place of those before. */
  set(rules: readonly FaultRule[]): void
  readonly rules: readonly FaultRule[]
  /** Follows the file of faults. */
  readonly part: Part
}

export interface FaultOptions {
  /** FAULTS_ENABLED: without it nothing below has any effect. */
  readonly enabled: boolean
  /** FAULTS_KEY: without it no header is accepted. */
  readonly key?: string | undefined
  /** FAULTS_FILE: rules of the whole process. */
  readonly file?: string | undefined
  readonly log?: Logger | undefined
  readonly metrics?: Metrics | undefined
  /** From 0 to 1; tests give their own. */
  readonly random?: (() => number) | undefined
}

/** What a dependency meets when a rule says so. */
export class InjectedFault extends Error {
  override readonly name = 'InjectedFault'
  readonly code: string

  constructor(dependency: string, code: string) {
    super(`fault on purpose: ${dependency}`)
    this.code = code
  }
}

/** Without the environment there is nothing here that could be switched on. */
const noFaults: Faults = {
  enabled: false,
  reach: async () => {},
  allows: () => false,
  set() {
    throw new Error('faults are not enabled in this environment')
  },
  rules: [],
  part: { name: 'faults' },
}

/** The fault injection of a service; a set of functions that do nothing unless the environment enables it. */
export function createFaults(options: FaultOptions): Faults {
  if (!options.enabled) return noFaults
  const { key, file, log, metrics, random = Math.random } = options
  let rules: readonly FaultRule[] = []

  function set(next: readonly FaultRule[]): void {
    rules = next
    log?.warn({ rules }, 'faults on purpose changed')
  }

  async function strike(target: FaultTarget, candidates: readonly FaultRule[]): Promise<FaultRule | undefined> {
    for (const rule of candidates) {
      if (!meets(rule, target) || random() >= rule.share) continue
      metrics?.count('faults_injected_total', { target: `${target.at} ${target.name}`, kind: rule.effect.kind })
      if (rule.effect.kind !== 'latency') return rule
      await pause(rule.effect.ms)
    }
    return undefined
  }

  function rulesOfHeader({ method, path, header }: FaultyRequest): readonly FaultRule[] {
    if (header === undefined || key === undefined) return []
    const granted = grantedFaults(key, header, { method, path })
    return granted === undefined ? [] : parseFaults(granted)
  }

  return {
    enabled: true,
    get rules() {
      return rules
    },
    set,
    allows({ method, path, header }) {
      return key !== undefined && header !== undefined && grantedFaults(key, header, { method, path }) === ''
    },
    async reach(dependency) {
      const all = [...(currentScope()?.faults ?? []), ...rules]
      if (all.length === 0) return
      const struck = await strike({ at: 'dependency', name: dependency }, all)
      if (struck?.effect.kind === 'drop') throw new InjectedFault(dependency, 'ECONNRESET')
      if (struck?.effect.kind === 'error') throw new InjectedFault(dependency, `FAULT_${struck.effect.status}`)
    },
    async forRoute(request) {
      const ofRequest = rulesOfHeader(request)
      const struck = await strike({ at: 'route', name: request.route }, [...ofRequest, ...rules])
      if (struck?.effect.kind === 'error') {
        throw problem(faultProblems[struck.effect.status], { detail: 'Fault on purpose' })
      }
      return { drop: struck?.effect.kind === 'drop', rules: ofRequest }
    },
    part: watchedFile({ name: 'faults', path: file, parse: parseFaults, take: (read = []) => set(read), log }),
  }
}

function meets(rule: FaultRule, target: FaultTarget): boolean {
  return rule.target.at === target.at && (rule.target.name === '*' || rule.target.name === target.name)
}

/** Waits, but not for a caller that left. */
async function pause(ms: number): Promise<void> {
  const signal = currentScope()?.signal
  await sleep(ms, undefined, { ref: false, ...(signal ? { signal } : {}) })
}
