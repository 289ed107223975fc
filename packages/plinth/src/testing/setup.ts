import { configureGlobal } from 'fast-check'
import { runs, seed } from './random.ts'

configureGlobal({ seed, numRuns: runs(100) })
