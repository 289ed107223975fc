import type { Part } from '#lifecycle/part.ts'
import { setActiveTracer } from './active.ts'
import type { TracingOptions } from './tracing-options.ts'

/**
 * Tracing as a part: on from its start, the last spans sent at its stop. The SDK is loaded only when it is on.
 * One per process: `inSpan` finds it without being handed anything.
 */
export function tracingPart(options: TracingOptions): Part {
  let stop = async (): Promise<void> => {}
  return {
    name: 'tracing',
    async start() {
      if (options.endpoint === undefined && options.exporter === undefined) return
      const { startSdk } = await import('./sdk.ts')
      const sdk = await startSdk(options)
      setActiveTracer(sdk.tracer)
      stop = sdk.stop
    },
    async stop() {
      setActiveTracer(undefined)
      await stop()
    },
  }
}
