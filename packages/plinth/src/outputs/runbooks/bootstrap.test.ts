import { expect, it } from 'vitest'
import { github } from '#language/words/github.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { renderBootstrapGuide } from './bootstrap.ts'

it('starts the state on the machine, moves it into its bucket, and looks whether everything agrees', () => {
  const { path, text } = renderBootstrapGuide(smallEnvironment())
  expect(path).toBe('terraform/test/bootstrap/README.md')
  const there = text.slice(0, text.indexOf('## Later'))
  const commands = [...there.matchAll(/^ {3}((?:cd|printf|rm|terraform) .*)$/gm)].map(([, command]) => command)
  expect(commands).toEqual([
    'cd terraform/test/bootstrap',
    String.raw`printf 'terraform {\n  backend "local" {}\n}\n' > backend_override.tf`,
    'terraform init',
    'terraform plan -out=bootstrap.tfplan',
    'terraform apply bootstrap.tfplan',
    'rm backend_override.tf',
    'terraform init -migrate-state -force-copy',
    'terraform plan -detailed-exitcode',
    'rm -f bootstrap.tfplan terraform.tfstate terraform.tfstate.backup',
  ])
})

it('says the way back, each layer after the one that builds on it', () => {
  const { text } = renderBootstrapGuide(smallEnvironment())
  const back = text.slice(text.indexOf('## The way back'))
  const layers = [...back.matchAll(/terraform -chdir=terraform\/test\/(\w+) destroy/g)].map(([, layer]) => layer)
  expect(layers).toEqual(['services', 'platform', 'bootstrap'])
})

it('lets only the delivered branch call itself the environment that the apply role trusts', () => {
  const { text } = renderBootstrapGuide(smallEnvironment({ delivery: github({ repository: 'acme/shop' }) }))
  expect(text).toContain(
    'gh api repos/acme/shop/environments/test/deployment-branch-policies --method POST --field name=main',
  )
  expect(renderBootstrapGuide(smallEnvironment()).text).not.toContain('GitHub')
})
