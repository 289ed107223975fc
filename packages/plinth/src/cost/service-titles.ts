/** Services of AWS by the first part of a key in the price book, as a bill names them. */
const titles: Readonly<Record<string, string>> = {
  cloudfront: 'CloudFront',
  cloudwatch: 'CloudWatch',
  'cloudwatch-logs': 'CloudWatch Logs',
  'data-transfer': 'data transfer',
  dynamodb: 'DynamoDB',
  ebs: 'EBS',
  ec2: 'EC2',
  ecr: 'ECR',
  eks: 'EKS',
  elasticache: 'ElastiCache',
  elb: 'Elastic Load Balancing',
  kms: 'KMS',
  lambda: 'Lambda',
  nat: 'NAT',
  rds: 'RDS',
  route53: 'Route 53',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  sns: 'SNS',
  sqs: 'SQS',
  tgw: 'Transit Gateway',
  vpc: 'VPC',
  'vpc-endpoint': 'VPC endpoints',
  wafv2: 'WAF',
}

/** `S3` for `s3/standard/put`. */
export function serviceTitle(key: string): string {
  const [service = ''] = key.split('/')
  return titles[service] ?? service
}
