import { asks } from './asks.ts'

const logs = asks('logs')
const cloudwatch = asks('cloudwatch')
const events = asks('events')
const sns = asks('sns')
const sqs = asks('sqs')

const tags = 'TagResource UntagResource'

/** Logs, alarms, and whom they reach. */
export const observabilityAsks = {
  aws_budgets_budget: asks('budgets')('ListTagsForResource ViewBudget', `ModifyBudget ${tags}`),
  aws_cloudwatch_dashboard: cloudwatch('GetDashboard', 'DeleteDashboards PutDashboard'),
  aws_cloudwatch_event_rule: events('DescribeRule ListTagsForResource', `DeleteRule PutRule ${tags}`),
  aws_cloudwatch_event_target: events('ListTargetsByRule', 'PutTargets RemoveTargets'),
  aws_cloudwatch_log_group: logs(
    'DescribeLogGroups ListTagsForResource',
    `AssociateKmsKey CreateLogGroup DeleteLogGroup DeleteRetentionPolicy DisassociateKmsKey PutRetentionPolicy ${tags}`,
  ),
  aws_cloudwatch_log_metric_filter: logs('DescribeMetricFilters', 'DeleteMetricFilter PutMetricFilter'),
  aws_cloudwatch_log_resource_policy: logs('DescribeResourcePolicies', 'DeleteResourcePolicy PutResourcePolicy'),
  aws_cloudwatch_metric_alarm: cloudwatch('DescribeAlarms ListTagsForResource', `DeleteAlarms PutMetricAlarm ${tags}`),
  aws_sns_topic: sns('GetTopicAttributes ListTagsForResource', `CreateTopic DeleteTopic SetTopicAttributes ${tags}`),
  aws_sns_topic_policy: sns('GetTopicAttributes', 'SetTopicAttributes'),
  aws_sns_topic_subscription: sns(
    'GetSubscriptionAttributes ListSubscriptionsByTopic',
    'SetSubscriptionAttributes Subscribe Unsubscribe',
  ),
  aws_sqs_queue: sqs(
    'GetQueueAttributes GetQueueUrl ListQueueTags',
    'CreateQueue DeleteQueue SetQueueAttributes TagQueue UntagQueue',
  ),
  aws_sqs_queue_policy: sqs('GetQueueAttributes', 'SetQueueAttributes'),
}
