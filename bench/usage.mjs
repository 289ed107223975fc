// @ts-check
/** Loaded before a measured program where no `/usr/bin/time` exists: writes what the process used when it ends. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }
  writeFileSync(process.env.PLINTH_BENCH_USAGE ?? '', JSON.stringify(usage))
})
