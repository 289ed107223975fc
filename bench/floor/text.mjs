// @ts-check
/** Plain objects as HCL and YAML with the least work: one recursion each, no schema, no checks, no alignment. */

/** A value that stands in HCL without quotes. */
class Raw {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/** A nested block, or several with the same name. */
class Nested {
  /** @param {readonly object[]} bodies */
  constructor(bodies) {
    this.bodies = bodies
  }

  /** @param {string} name @param {string} indent */
  render(name, indent) {
    return this.bodies.map((each) => `\n${indent}${name} {\n${hclBody(each, `${indent}  `)}${indent}}\n`).join('')
  }
}

/** @param {string} text */
export const raw = (text) => new Raw(text)

/** @param {object} value */
export const json = (value) => new Raw(`jsonencode(${hclValue(value, '  ')})`)

/** @param {readonly object[]} bodies */
export const nested = (...bodies) => new Nested(bodies)

/**
 * One block of HCL with its comment.
 *
 * @param {string} head
 * @param {object} body
 * @param {string} [comment]
 */
export function block(head, body, comment) {
  return `${comment === undefined ? '' : `# ${comment}\n`}${head} {\n${hclBody(body, '  ')}}\n`
}

/** @param {object} body @param {string} indent @returns {string} */
function hclBody(body, indent) {
  let text = ''
  for (const [key, value] of Object.entries(body)) {
    text += value instanceof Nested ? value.render(key, indent) : `${indent}${key} = ${hclValue(value, indent)}\n`
  }
  return text
}

/** @param {unknown} value @param {string} indent @returns {string} */
function hclValue(value, indent) {
  if (value instanceof Raw) return value.toString()
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item instanceof Raw)) {
      return `[${value.map((item) => hclValue(item, indent)).join(', ')}]`
    }
    return `[\n${value.map((item) => `${indent}  ${hclValue(item, `${indent}  `)},\n`).join('')}${indent}]`
  }
  const entries = Object.entries(value)
  return `{\n${entries.map(([key, item]) => `${indent}  ${/\W/.test(key) ? `"${key}"` : key} = ${hclValue(item, `${indent}  `)}\n`).join('')}${indent}}`
}

/**
 * Documents of YAML, each with its comment.
 *
 * @param {...readonly [comment: string, value: object]} documents
 */
export function yaml(...documents) {
  return documents.map(([comment, value]) => `# ${comment}\n${yamlMap(value, '')}`).join('---\n')
}

/** @param {object} map @param {string} indent @returns {string} */
function yamlMap(map, indent) {
  let text = ''
  for (const [key, value] of Object.entries(map)) {
    text += `${indent}${key}:`
    if (typeof value !== 'object') text += ` ${yamlScalar(value)}\n`
    else if (Array.isArray(value)) text += `\n${yamlList(value, indent)}`
    else text += `\n${yamlMap(value, `${indent}  `)}`
  }
  return text
}

/** @param {readonly unknown[]} items @param {string} indent @returns {string} */
function yamlList(items, indent) {
  return items
    .map((item) =>
      typeof item === 'object' && item !== null
        ? `${indent}- ${yamlMap(item, `${indent}  `).slice(indent.length + 2)}`
        : `${indent}- ${yamlScalar(item)}\n`,
    )
    .join('')
}

/** @param {unknown} value */
function yamlScalar(value) {
  return typeof value === 'string' && /^[A-Za-z][\w ./-]*$/.test(value) && !/^(?:true|false)$/.test(value)
    ? value
    : JSON.stringify(value)
}

/**
 * An assertion of a Terraform test about many attributes.
 *
 * @param {readonly string[]} attributes
 * @param {string} condition
 * @param {string} message
 */
export function assertion(attributes, condition, message) {
  const lines = attributes.map((attribute) => `        ${attribute},\n`).join('')
  const all = `alltrue([\n      for value in [\n${lines}      ] : ${condition}\n    ])`
  return block('run "keeps_its_promises"', { assert: nested({ condition: raw(all), error_message: message }) })
}
