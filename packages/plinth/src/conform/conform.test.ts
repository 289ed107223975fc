import { describe, expect, test } from 'vitest'
import { graphOf } from '#graph/graph.ts'
import { conform } from './conform.ts'
import { findingsOf } from './report.ts'
import { itemsOf, shop, verdictOf } from './testing/shop.ts'

describe('arrows', () => {
  test.for<readonly [arrow: string, verdict: string]>([
    ['U[Users] --> CF[CloudFront]', 'matched'],
    ['CF[CloudFront] --> ALB', 'matched'],
    ['ALB --> FE[Frontend pods]', 'matched'],
    ['FE[Frontend pods] --> BE[Backend pods]', 'matched'],
    ['BE[Backend pods] -->|:5432| DB[(RDS)]', 'matched'],
    ['BE[Backend pods] -->|:3306| DB[(RDS)]', 'differs document/differs'],
    ['DB[(RDS)] --> BE[Backend pods]', 'differs document/backwards'],
    ['DB[(RDS)] <--> BE[Backend pods]', 'matched'],
    ['FE[Frontend pods] --> DB[(RDS)]', 'missing document/arrow-missing'],
    ['ALB --> BE[Backend pods]', 'missing document/arrow-missing'],
    ['BE[Backend pods] --> R[(Redis)]', 'missing'],
    ['BE[Backend pods] --> X[Magic box]', 'unknown'],
    ['N[Nodes] --> NAT', 'matched'],
    ['NAT --> IGW', 'matched'],
    ['DB[(RDS)] --> NAT', 'neutral document/not-a-flow'],
    ['LBC[LB controller] -.-> ALB', 'matched'],
    ['ESO[External Secrets] --> SM[Secrets Manager]', 'matched'],
    ['CA[Cluster Autoscaler] --> ASG', 'matched'],
    ['API[Kubernetes API] --> K[Kubelet]', 'matched'],
    ['TF[Terraform] --> S3[Terraform state]', 'matched'],
    ['CI[GitHub Actions] -->|push| ECR', 'matched'],
    ['BE[Backend pods] -->|pull| ECR[ECR]', 'matched'],
    ['ECR[ECR] -->|image| BE[Backend pods]', 'matched'],
    ['BE[Backend pods] --> CW[CloudWatch]', 'matched'],
    ['U[Users] --> ALB', 'impossible document/around-cdn'],
    ['CI[GitHub] --> IGW', 'impossible document/through-gateway'],
    ['R[IAM role] --> SG[Security group]', 'impossible document/role-and-group'],
    ['CF[CloudFront] -->|OAC| ALB', 'impossible document/access-control-to-balancer'],
    ['CF[CloudFront] -->|OAC| S3[S3]', 'missing document/arrow-missing'],
    ['R1[IAM role] --> R2[IAM role]', 'neutral document/not-a-flow'],
    ['R[node role] -->|Pull images| ECR', 'matched'],
    ['R[external secrets role] -->|Read secrets| SM', 'matched'],
    ['R[external secrets role] -->|Delete secrets| SM', 'differs document/differs'],
    ['R[cluster autoscaler role] -->|Scale| ASG', 'matched'],
  ])('%s: %s', ([arrow, verdict]) => {
    expect(verdictOf('flowchart LR', arrow)).toBe(verdict)
  })
})

describe('things', () => {
  test.for<readonly [node: string, verdict: string]>([
    ['A["Nodes<br/>t3.medium"]', 'matched'],
    ['A["Nodes<br/>t3.large"]', 'differs document/differs'],
    ['A["Node 2"]', 'matched'],
    ['A["Node 3"]', 'differs document/differs'],
    ['A["NAT gateways x3"]', 'differs document/differs'],
    ['A["Backend pods<br/>Replicas: 5"]', 'differs document/differs'],
    ['A["VPC (10.9.0.0/16)"]', 'differs document/differs'],
    ['A["eu-west-1"]', 'differs document/differs'],
    ['A["eu-central-1"]', 'matched'],
    ['A["ALB<br/>t3.medium"]', 'impossible document/balancer-with-type'],
    ['A["EC2 instance<br/>169.254.169.254"]', 'impossible document/metadata-address'],
    ['A["Monitoring pods"]', 'missing document/missing'],
    ['A["Pods"]', 'matched'],
    ['A["Backend"]', 'matched'],
    ['A["Magic box"]', 'unknown document/unknown'],
  ])('%s: %s', ([node, verdict]) => {
    expect(verdictOf('flowchart LR', node)).toBe(verdict)
  })

  test.for<readonly [box: string, node: string, verdict: string]>([
    ['Public subnets', 'NAT', 'matched'],
    ['Private subnets', 'NAT', 'misplaced document/misplaced'],
    ['Database subnets', 'RDS', 'matched'],
    ['Public subnets', 'IGW', 'impossible document/gateway-in-subnet'],
    ['VPC', 'S3', 'impossible document/regional-in-vpc'],
    ['eu-central-1', 'CloudFront', 'impossible document/global-in-region'],
    ['Edge', 'ECR', 'impossible document/regional-at-edge'],
    ['Private subnets', 'EKS control plane', 'impossible document/control-plane-in-subnet'],
    ['AWS cloud', 'Users', 'impossible document/outsider-inside'],
    ['Services layer', 'RDS', 'matched'],
    ['Bootstrap layer', 'RDS', 'misplaced document/misplaced'],
    ['My own boxes', 'RDS', 'matched'],
  ])('in %s: %s is %s', ([box, node, verdict]) => {
    expect(verdictOf('flowchart TB', `subgraph X["${box}"]`, `A["${node}"]`, 'end')).toBe(verdict)
  })

  test('one cluster drawn in two zones', () => {
    const zones = ['a', 'b'].flatMap((zone, i) => [
      `subgraph Z${zone}["Private subnet ${i + 1}"]`,
      `E${zone}["EKS cluster"]`,
      'end',
    ])
    const codes = itemsOf('flowchart TB', ...zones).flatMap(({ findings }) => findings.map(({ code }) => code))
    expect(codes).toContain('document/split-in-zones')
  })
})

test('a sequence: an answer follows what was asked, a step inside is neutral', () => {
  const items = itemsOf(
    'sequenceDiagram',
    'participant F as Frontend pod',
    'participant B as Backend pod',
    'F->>B: ask',
    'B->>B: think',
    'B-->>F: answer',
    'B->>F: push',
  )
  const messages = items.filter(({ what }) => what === 'message')
  expect(messages.map(({ verdict }) => verdict)).toEqual(['matched', 'neutral', 'matched', 'differs'])
})

test('every item names what it is in the platform, and every finding its line in the document', () => {
  const report = conform('# T\n\n```mermaid\nflowchart LR\n  Users --> ALB\n  Users[Users]\n```\n', shop)
  const [balancer, users, arrow] = report.diagrams[0]?.items ?? []
  expect([users?.line, balancer?.line, arrow?.line]).toEqual([6, 5, 5])
  expect(balancer?.model).toHaveLength(1)
  expect(findingsOf(report).map(({ code, line }) => [code, line])).toEqual([
    ['document/undeclared', 5],
    ['document/around-cdn', 5],
  ])
})

test('what the platform has besides: of the kinds that are drawn, and between what is drawn', () => {
  const { diagrams } = conform(
    '```mermaid\nflowchart LR\n  FE[Frontend pods]\n  DB[(RDS)]\n  CF[CloudFront] --> ALB[ALB]\n  ALB2[ALB]\n```',
    shop,
  )
  expect(diagrams[0]?.extras.map(({ says }) => says)).toEqual([
    'backend',
    expect.stringMatching(/^load balancer .* -> frontend: reaches it on HTTP 8080$/),
  ])
})

test('a document without a platform of its kind: nothing is invented', () => {
  const { diagrams, findings } = conform('no diagrams here', shop)
  expect([diagrams, findings]).toEqual([[], []])
})

test('beside a Terraform plan alone, what Terraform does not make is unknown, and not missing', () => {
  const resources = shop.graph.resources.filter(({ engine }) => engine === 'terraform')
  const plan = { ...shop, declared: undefined, graph: graphOf(resources) }
  const { diagrams } = conform('```mermaid\nflowchart LR\nBE[Backend pods] --> DB[(RDS)] \nR[(Redis)]\n```', plan)
  expect(diagrams[0]?.items.map(({ written, verdict }) => [written, verdict])).toEqual([
    ["'Backend pods'", 'unknown'],
    ["'RDS'", 'matched'],
    ["'Redis'", 'missing'],
    ["'Backend pods' -> 'RDS'", 'unknown'],
  ])
})
