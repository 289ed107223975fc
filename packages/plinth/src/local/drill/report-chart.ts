import type { DrillReport } from './report.ts'
import { isError, percentile, type Sample } from './sample.ts'

const width = 1_200
const margin = { left: 64, right: 16, top: 56, bottom: 40 }
const panels = { answers: { top: margin.top, height: 180 }, times: { top: margin.top + 220, height: 120 } }
const height = panels.times.top + panels.times.height + margin.bottom

/** The colours of both themes; the file follows the reader's. */
const style = `
  svg { background: #fff; color: #1f2430; font: 12px system-ui, sans-serif }
  text { fill: currentColor } .quiet { opacity: .65 }
  .axis { stroke: currentColor; opacity: .35 } .ok { fill: #2f7d5b } .bad { fill: #c4352b }
  .slow { fill: none; stroke: #3b62c4; stroke-width: 1.5 } .fault { fill: #e0a526; opacity: .28 }
  @media (prefers-color-scheme: dark) {
    svg { background: #14171f; color: #e6e8ee } .ok { fill: #57b98b } .bad { fill: #ff7468 } .slow { stroke: #8fb0ff }
  }`

/** What visitors saw, second by second, with the faults behind it: answers and errors, and the slowest twentieth. */
export function drillAsChart(report: DrillReport): string {
  const { samples, moments } = report
  const end = Math.max(1_000, ...moments.map((one) => one.end))
  const x = (at: number): number => margin.left + (Math.min(at, end) / end) * (width - margin.left - margin.right)
  const buckets = bucketsOf(samples, end)
  const most = Math.max(1, ...buckets.map(({ all }) => all.length))
  const slowest = Math.max(1, ...buckets.map(({ p95 }) => p95))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>Drill, seed ${report.seed}: answers, errors and times under ${moments.length} faults</title>`,
    `<style>${style}</style>`,
    ...moments.map((one, index) => band(one.fault, x(one.broken), Math.max(2, x(one.mended) - x(one.broken)), index)),
    ...axis('answers a second; errors in red', panels.answers, String(most)),
    ...buckets.flatMap(({ at, all, errors }) =>
      bars({ left: x(at), right: x(at + 1_000), all: all.length, errors, most }),
    ),
    ...axis('95 of 100 answers came within', panels.times, `${Math.round(slowest)} ms`),
    `<polyline class="slow" points="${buckets
      .map(
        ({ at, p95 }) =>
          `${round(x(at + 500))},${round(bottomOf(panels.times) - (p95 / slowest) * panels.times.height)}`,
      )
      .join(' ')}"/>`,
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (part) =>
        `<text class="quiet" x="${round(x(end * part))}" y="${height - 14}" text-anchor="middle">${Math.round((end * part) / 1_000)} s</text>`,
    ),
    '</svg>',
    '',
  ].join('\n')
}

interface Panel {
  readonly top: number
  readonly height: number
}

function bottomOf({ top, height: tall }: Panel): number {
  return top + tall
}

function bucketsOf(samples: readonly Sample[], end: number) {
  const seconds = Array.from({ length: Math.ceil(end / 1_000) }, (): Sample[] => [])
  for (const sample of samples) seconds[Math.floor(sample.at / 1_000)]?.push(sample)
  return seconds.map((all, second) => ({
    at: second * 1_000,
    all,
    errors: all.filter(isError).length,
    p95: percentile(all, 0.95),
  }))
}

function band(name: string, left: number, wide: number, index: number): string {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return (
    `<g><title>${text}</title>` +
    `<rect class="fault" x="${round(left)}" y="${margin.top}" width="${round(wide)}" height="${bottomOf(panels.times) - margin.top}"/>` +
    `<text class="quiet" x="${round(left)}" y="${margin.top - 8 - (index % 3) * 14}">${text}</text></g>`
  )
}

function axis(title: string, panel: Panel, top: string): readonly string[] {
  const bottom = bottomOf(panel)
  return [
    `<line class="axis" x1="${margin.left}" y1="${bottom}" x2="${width - margin.right}" y2="${bottom}"/>`,
    `<text class="quiet" x="${margin.left - 6}" y="${panel.top + 10}" text-anchor="end">${top}</text>`,
    `<text class="quiet" x="${margin.left - 6}" y="${bottom}" text-anchor="end">0</text>`,
    `<text x="${margin.left}" y="${bottom + 16}">${title}</text>`,
  ]
}

interface Bars {
  readonly left: number
  readonly right: number
  readonly all: number
  readonly errors: number
  readonly most: number
}

function bars({ left, right, all, errors, most }: Bars): readonly string[] {
  const wide = Math.max(0.5, right - left - 0.5)
  const tall = (count: number): number => (count / most) * panels.answers.height
  const bar = (kind: string, count: number, above: number): string =>
    `<rect class="${kind}" x="${round(left)}" y="${round(bottomOf(panels.answers) - tall(count) - tall(above))}" width="${round(wide)}" height="${round(tall(count))}"/>`
  return [
    ...(all > errors ? [bar('ok', all - errors, 0)] : []),
    ...(errors > 0 ? [bar('bad', errors, all - errors)] : []),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
