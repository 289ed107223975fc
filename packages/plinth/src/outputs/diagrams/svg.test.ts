import { expect, test } from 'vitest'
import { smallPlatform } from '#testing/small-platform.ts'
import { svgOf } from './svg.ts'
import { subjectsOfPlatform } from './testing/shop.ts'
import type { View } from './view.ts'
import { allViewsOf } from './views.ts'

const views: readonly View[] = subjectsOfPlatform(smallPlatform()).flatMap(allViewsOf)

test.for(views)('$title: the same view gives the same bytes', async (view) => {
  expect(await svgOf(view)).toBe(await svgOf(structuredClone(view)))
})

test.for(views)('$title: stands for itself, and says what everything is', async (view) => {
  const svg = await svgOf(view)
  const [first = ''] = svg.split('\n')
  expect(first).toContain('role="img"')
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /https?:\/\/|<image|@import|url\((?!#)|href="(?!#)/,
  )
  const groups = svg.match(/<g class="[^"]*">/g) ?? []
  const described = svg.match(/<g class="[^"]*"><title>[^<]+<\/title><desc>[^<]+<\/desc>/g) ?? []
  const labelsOfMessages = svg.match(/<g class="label \w+"><rect/g) ?? []
  expect(described.length + labelsOfMessages.length).toBe(groups.length)
})

test.for(views)('$title: no letter is smaller than 12 pixels', async (view) => {
  const sizes = [...(await svgOf(view)).matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
})

test('a theme is that of the reader, or a chosen one', async () => {
  const [view] = views
  if (view === undefined) throw new Error('the platform has views')
  expect(await svgOf(view, 'auto')).toContain('prefers-color-scheme: dark')
  expect(await svgOf(view, 'dark')).not.toContain('prefers-color-scheme')
  expect(await svgOf(view, 'dark')).not.toBe(await svgOf(view, 'light'))
})
