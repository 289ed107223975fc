export { backfill, type Backfill, type BackfillReport, type Batch } from './backfill.ts'
