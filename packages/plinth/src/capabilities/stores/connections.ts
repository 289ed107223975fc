import { databaseClasses } from '#facts/instances.gen.ts'

/**
 * Connections that services may open together. RDS for PostgreSQL sets max_connections to
 * LEAST(memory in bytes / 9531392, 5000) (RDS user guide, quotas and constraints).
 */
export function connectionBudget(
  instanceClass: string,
  reserved: number,
): { budget: number; explanation: string } | undefined {
  const memory = databaseClasses[instanceClass]?.memoryGib
  if (memory === undefined) return undefined
  const limit = Math.min(Math.floor((memory * 1024 ** 3) / 9_531_392), 5000)
  return {
    budget: Math.max(0, limit - reserved),
    explanation: `${instanceClass} takes ${limit} connections, ${reserved} are kept free`,
  }
}
