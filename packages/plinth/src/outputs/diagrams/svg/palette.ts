import type { BoxKind, Meaning } from '../view.ts'

/** Colours of one theme. `svg/palette.test.ts` measures the contrast of everything that is read. */
export interface Palette {
  readonly page: string
  readonly text: string
  readonly muted: string
  /** Behind a node. */
  readonly card: string
  readonly cardBorder: string
  /** Behind an icon: AWS's icons of resources are drawn for a white page. */
  readonly plate: string
  readonly boxes: Readonly<Record<BoxKind, { readonly border: string; readonly fill: string }>>
  readonly arrows: Readonly<Record<Meaning, string>>
}

export const light: Palette = {
  page: '#ffffff',
  text: '#16191f',
  muted: '#4d5663',
  card: '#ffffff',
  cardBorder: '#98a3b0',
  plate: '#ffffff',
  boxes: {
    outside: { border: '#7d8998', fill: '#fafbfc' },
    cloud: { border: '#232f3e', fill: '#ffffff' },
    global: { border: '#7d8998', fill: '#f6f7f9' },
    region: { border: '#00868a', fill: '#ffffff' },
    vpc: { border: '#8c4fff', fill: '#ffffff' },
    'public-subnets': { border: '#7aa116', fill: '#f4f8ea' },
    'private-subnets': { border: '#00868a', fill: '#ebf7f8' },
    'isolated-subnets': { border: '#2e73b8', fill: '#ecf3fb' },
    cluster: { border: '#ed7100', fill: '#fff7ee' },
    namespace: { border: '#326ce5', fill: '#f5f8ff' },
    'security-group': { border: '#dd344c', fill: '#fff6f7' },
    group: { border: '#7d8998', fill: '#fafbfc' },
    layer: { border: '#5f6b7a', fill: '#f6f7f9' },
  },
  arrows: {
    traffic: '#0857a8',
    trust: '#a01250',
    permission: '#7a5600',
    data: '#04690b',
    ownership: '#4d5663',
    delivery: '#5b2fa8',
    order: '#303a47',
  },
}

export const dark: Palette = {
  page: '#0f1722',
  text: '#e9edf1',
  muted: '#b0bac6',
  card: '#1a2635',
  cardBorder: '#66758a',
  plate: '#f4f6f8',
  boxes: {
    outside: { border: '#8593a5', fill: '#131d2a' },
    cloud: { border: '#c2ccd6', fill: '#0f1722' },
    global: { border: '#8593a5', fill: '#141f2d' },
    region: { border: '#27b5b9', fill: '#0f1722' },
    vpc: { border: '#a97bff', fill: '#101826' },
    'public-subnets': { border: '#94bd2d', fill: '#172211' },
    'private-subnets': { border: '#27b5b9', fill: '#0c2226' },
    'isolated-subnets': { border: '#5aa2e8', fill: '#0f2136' },
    cluster: { border: '#ff9433', fill: '#251b10' },
    namespace: { border: '#6f9bff', fill: '#101f3a' },
    'security-group': { border: '#ff6b81', fill: '#26141b' },
    group: { border: '#8593a5', fill: '#131d2a' },
    layer: { border: '#8593a5', fill: '#141f2d' },
  },
  arrows: {
    traffic: '#75b5f5',
    trust: '#ff8fb5',
    permission: '#e6c157',
    data: '#66d470',
    ownership: '#b0bac6',
    delivery: '#c3a1ff',
    order: '#d5dde6',
  },
}

/** Ratio of luminances as WCAG 2.2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(color.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
