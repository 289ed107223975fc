// @ts-check
/** The services of the floor: names alone. */

const teamSize = 10
const roles = ['api', 'web', 'worker', 'importer', 'exporter', 'scheduler', 'notifier', 'indexer', 'reporter', 'admin']

/**
 * One service, with every name that its files need.
 *
 * @typedef {{ readonly slug: string, readonly id: string, readonly team: string, readonly port: number, readonly environment: string }} Service
 */

/** So many services, ten to a team. @param {number} count @param {string} environment @returns {Service[]} */
export function servicesOf(count, environment) {
  return Array.from({ length: count }, (_, i) => {
    const team = `domain${Math.floor(i / teamSize)}`
    const role = roles[i % teamSize] ?? ''
    return { slug: `${team}-${role}`, id: `${team}_${role}`, team, port: i % 2 === 0 ? 3000 : 8080, environment }
  })
}
