import { config } from 'zod'

/**
 * Schemas would otherwise try to compile themselves with `eval`, which the content security policy refuses and reports.
 * They ask when they are made, so this module is imported before any that makes one.
 */
config({ jitless: true })
