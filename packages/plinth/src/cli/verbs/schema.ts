import type { Verb } from '../verb.ts'

export const schema: Verb = {
  name: 'schema',
  summary: 'print the JSON Schema of a platform that is written as JSON',
  examples: [['plinth schema > plinth.schema.json', 'then `"$schema": "./plinth.schema.json"` in platform.json']],
  shape: (command) => command,
  run: async ({ out }) => {
    const { jsonSchema } = await import('#language/json-schema.ts')
    out(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
    return 0
  },
}
