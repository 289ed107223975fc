/** Amounts as Kubernetes writes them: `250m` of a processor, `256Mi` of memory. */

const binary = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 } as const

/** Processor time in thousandths of a processor. */
export function millicores(quantity: string): number {
  return quantity.endsWith('m') ? Number(quantity.slice(0, -1)) : Math.round(Number(quantity) * 1000)
}

/** Memory in bytes. */
export function bytes(quantity: string): number {
  const unit = quantity.slice(-2)
  return unit in binary ? Number(quantity.slice(0, -2)) * binary[unit as keyof typeof binary] : Number(quantity)
}

/** `1500` becomes `1500m`, `2000` becomes `2`. */
export function cpuQuantity(thousandths: number): string {
  return thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`
}

/** In the largest unit that needs no fraction: `1610612736` becomes `1536Mi`. */
export function memoryQuantity(amount: number): string {
  for (const unit of ['Gi', 'Mi', 'Ki'] as const) {
    if (amount % binary[unit] === 0) return `${amount / binary[unit]}${unit}`
  }
  return String(amount)
}
