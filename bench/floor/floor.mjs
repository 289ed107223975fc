// @ts-check
/**
 * The floor: writes what `plinth build` writes for so many services, from plain objects that are already known. No
 * language, no defaults, no links, no graph, no checks, and nothing is compared with what lies there.
 *
 *     node bench/floor/floor.mjs 100 DIR      or shop
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { edgeBlocks, ingress } from './edge.mjs'
import { manifestsOf } from './manifests.mjs'
import { registryBlocks, roleBlocks } from './service-blocks.mjs'
import { servicesOf } from './services.mjs'
import { sharedFiles } from './shared.mjs'
import { storeBlocks } from './store-blocks.mjs'

const [size = '10', out = ''] = process.argv.slice(2)
if (out === '') throw new Error('give a size and a folder: node bench/floor/floor.mjs 100 DIR')
const folders = new Set()

/** @param {string} path @param {string} text */
function write(path, text) {
  const file = `${out}/${path}`
  const folder = dirname(file)
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  writeFileSync(file, text)
}

const environments = size === 'shop' ? ['demo', 'production'] : ['production']
for (const environment of environments) {
  const services = servicesOf(size === 'shop' ? 2 : Number(size), environment)
  const teams = [...new Set(services.map(({ team }) => team))]
  const terraform = `terraform/${environment}`
  const gitops = `gitops/${environment}`

  for (const service of services) {
    for (const [path, text] of Object.entries(manifestsOf(service))) write(`${gitops}/${path}`, text)
  }
  write(`${gitops}/ingress/ingress.yaml`, ingress(services))
  for (const [path, text] of Object.entries(registryBlocks(services))) write(`${terraform}/bootstrap/${path}`, text)
  for (const [path, text] of Object.entries(roleBlocks(services))) write(`${terraform}/services/${path}`, text)
  for (const [path, text] of Object.entries(storeBlocks(teams, services))) write(`${terraform}/services/${path}`, text)
  write(`${terraform}/edge/cdn.tf`, edgeBlocks(services))
  for (const [path, text] of Object.entries(sharedFiles(environment))) write(path, text)
}
