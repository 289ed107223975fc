// Made by scripts/registries.mjs from the files of this folder; run the script after adding one.

import type { Facet } from './facet.ts'
import { acmCertificate } from './acm-certificate.ts'
import { acmCertificateValidation } from './acm-certificate-validation.ts'
import { alb } from './alb.ts'
import { autoscalingGroup } from './autoscaling-group.ts'
import { autoscalingGroupTag } from './autoscaling-group-tag.ts'
import { backupVault } from './backup-vault.ts'
import { budgetsBudget } from './budgets-budget.ts'
import { cloudfrontCachePolicy } from './cloudfront-cache-policy.ts'
import { cloudfrontDistribution } from './cloudfront-distribution.ts'
import { cloudfrontFunction } from './cloudfront-function.ts'
import { cloudfrontOriginAccessControl } from './cloudfront-origin-access-control.ts'
import { cloudfrontOriginRequestPolicy } from './cloudfront-origin-request-policy.ts'
import { cloudfrontResponseHeadersPolicy } from './cloudfront-response-headers-policy.ts'
import { cloudfrontVpcOrigin } from './cloudfront-vpc-origin.ts'
import { cloudwatchDashboard } from './cloudwatch-dashboard.ts'
import { cloudwatchEventRule } from './cloudwatch-event-rule.ts'
import { cloudwatchEventTarget } from './cloudwatch-event-target.ts'
import { cloudwatchLogGroup } from './cloudwatch-log-group.ts'
import { cloudwatchLogMetricFilter } from './cloudwatch-log-metric-filter.ts'
import { cloudwatchLogResourcePolicy } from './cloudwatch-log-resource-policy.ts'
import { cloudwatchMetricAlarm } from './cloudwatch-metric-alarm.ts'
import { dbInstance } from './db-instance.ts'
import { dbParameterGroup } from './db-parameter-group.ts'
import { dbSubnetGroup } from './db-subnet-group.ts'
import { defaultNetworkAcl } from './default-network-acl.ts'
import { defaultRouteTable } from './default-route-table.ts'
import { defaultSecurityGroup } from './default-security-group.ts'
import { docdbCluster } from './docdb-cluster.ts'
import { dynamodbTable } from './dynamodb-table.ts'
import { ebsVolume } from './ebs-volume.ts'
import { ec2ManagedPrefixList } from './ec2-managed-prefix-list.ts'
import { ec2ManagedPrefixListEntry } from './ec2-managed-prefix-list-entry.ts'
import { ec2Tag } from './ec2-tag.ts'
import { ec2TransitGateway } from './ec2-transit-gateway.ts'
import { ec2TransitGatewayRoute } from './ec2-transit-gateway-route.ts'
import { ec2TransitGatewayRouteTable } from './ec2-transit-gateway-route-table.ts'
import { ec2TransitGatewayRouteTableAssociation } from './ec2-transit-gateway-route-table-association.ts'
import { ec2TransitGatewayRouteTablePropagation } from './ec2-transit-gateway-route-table-propagation.ts'
import { ec2TransitGatewayVpcAttachment } from './ec2-transit-gateway-vpc-attachment.ts'
import { ecrLifecyclePolicy } from './ecr-lifecycle-policy.ts'
import { ecrPullThroughCacheRule } from './ecr-pull-through-cache-rule.ts'
import { ecrRegistryScanningConfiguration } from './ecr-registry-scanning-configuration.ts'
import { ecrRepository } from './ecr-repository.ts'
import { ecrRepositoryPolicy } from './ecr-repository-policy.ts'
import { ecsService } from './ecs-service.ts'
import { efsFileSystem } from './efs-file-system.ts'
import { egressOnlyInternetGateway } from './egress-only-internet-gateway.ts'
import { eip } from './eip.ts'
import { eipAssociation } from './eip-association.ts'
import { eksAccessEntry } from './eks-access-entry.ts'
import { eksAccessPolicyAssociation } from './eks-access-policy-association.ts'
import { eksAddon } from './eks-addon.ts'
import { eksCluster } from './eks-cluster.ts'
import { eksIdentityProviderConfig } from './eks-identity-provider-config.ts'
import { eksNodeGroup } from './eks-node-group.ts'
import { eksPodIdentityAssociation } from './eks-pod-identity-association.ts'
import { elasticacheCluster } from './elasticache-cluster.ts'
import { elasticacheParameterGroup } from './elasticache-parameter-group.ts'
import { elasticacheReplicationGroup } from './elasticache-replication-group.ts'
import { elasticacheServerlessCache } from './elasticache-serverless-cache.ts'
import { elasticacheSubnetGroup } from './elasticache-subnet-group.ts'
import { elasticacheUser } from './elasticache-user.ts'
import { elasticacheUserGroup } from './elasticache-user-group.ts'
import { flowLog } from './flow-log.ts'
import { iamGroup } from './iam-group.ts'
import { iamGroupPolicy } from './iam-group-policy.ts'
import { iamGroupPolicyAttachment } from './iam-group-policy-attachment.ts'
import { iamInstanceProfile } from './iam-instance-profile.ts'
import { iamOpenidConnectProvider } from './iam-openid-connect-provider.ts'
import { iamPolicy } from './iam-policy.ts'
import { iamPolicyDocument } from './iam-policy-document.ts'
import { iamRole } from './iam-role.ts'
import { iamRolePolicy } from './iam-role-policy.ts'
import { iamRolePolicyAttachment } from './iam-role-policy-attachment.ts'
import { iamServiceLinkedRole } from './iam-service-linked-role.ts'
import { iamUser } from './iam-user.ts'
import { iamUserPolicy } from './iam-user-policy.ts'
import { iamUserPolicyAttachment } from './iam-user-policy-attachment.ts'
import { instance } from './instance.ts'
import { internetGateway } from './internet-gateway.ts'
import { internetGatewayAttachment } from './internet-gateway-attachment.ts'
import { kinesisStream } from './kinesis-stream.ts'
import { kmsAlias } from './kms-alias.ts'
import { kmsKey } from './kms-key.ts'
import { kmsKeyPolicy } from './kms-key-policy.ts'
import { lambdaFunction } from './lambda-function.ts'
import { launchTemplate } from './launch-template.ts'
import { lb } from './lb.ts'
import { lbListener } from './lb-listener.ts'
import { lbListenerRule } from './lb-listener-rule.ts'
import { lbTargetGroup } from './lb-target-group.ts'
import { lbTargetGroupAttachment } from './lb-target-group-attachment.ts'
import { mainRouteTableAssociation } from './main-route-table-association.ts'
import { mqBroker } from './mq-broker.ts'
import { mskCluster } from './msk-cluster.ts'
import { natGateway } from './nat-gateway.ts'
import { networkAcl } from './network-acl.ts'
import { networkAclAssociation } from './network-acl-association.ts'
import { networkAclRule } from './network-acl-rule.ts'
import { networkInterface } from './network-interface.ts'
import { networkInterfaceAttachment } from './network-interface-attachment.ts'
import { networkInterfaceSgAttachment } from './network-interface-sg-attachment.ts'
import { opensearchDomain } from './opensearch-domain.ts'
import { placementGroup } from './placement-group.ts'
import { prefixList } from './prefix-list.ts'
import { rdsCluster } from './rds-cluster.ts'
import { rdsClusterInstance } from './rds-cluster-instance.ts'
import { route } from './route.ts'
import { routeTable } from './route-table.ts'
import { routeTableAssociation } from './route-table-association.ts'
import { route53Record } from './route53-record.ts'
import { route53Zone } from './route53-zone.ts'
import { s3AccountPublicAccessBlock } from './s3-account-public-access-block.ts'
import { s3Bucket } from './s3-bucket.ts'
import { s3BucketAcl } from './s3-bucket-acl.ts'
import { s3BucketCorsConfiguration } from './s3-bucket-cors-configuration.ts'
import { s3BucketLifecycleConfiguration } from './s3-bucket-lifecycle-configuration.ts'
import { s3BucketLogging } from './s3-bucket-logging.ts'
import { s3BucketNotification } from './s3-bucket-notification.ts'
import { s3BucketObjectLockConfiguration } from './s3-bucket-object-lock-configuration.ts'
import { s3BucketOwnershipControls } from './s3-bucket-ownership-controls.ts'
import { s3BucketPolicy } from './s3-bucket-policy.ts'
import { s3BucketPublicAccessBlock } from './s3-bucket-public-access-block.ts'
import { s3BucketServerSideEncryptionConfiguration } from './s3-bucket-server-side-encryption-configuration.ts'
import { s3BucketVersioning } from './s3-bucket-versioning.ts'
import { secretsmanagerSecret } from './secretsmanager-secret.ts'
import { secretsmanagerSecretPolicy } from './secretsmanager-secret-policy.ts'
import { secretsmanagerSecretRotation } from './secretsmanager-secret-rotation.ts'
import { secretsmanagerSecretVersion } from './secretsmanager-secret-version.ts'
import { securityGroup } from './security-group.ts'
import { securityGroupRule } from './security-group-rule.ts'
import { snsTopic } from './sns-topic.ts'
import { snsTopicPolicy } from './sns-topic-policy.ts'
import { snsTopicSubscription } from './sns-topic-subscription.ts'
import { sqsQueue } from './sqs-queue.ts'
import { sqsQueuePolicy } from './sqs-queue-policy.ts'
import { ssmParameter } from './ssm-parameter.ts'
import { subnet } from './subnet.ts'
import { vpc } from './vpc.ts'
import { vpcEndpoint } from './vpc-endpoint.ts'
import { vpcEndpointRouteTableAssociation } from './vpc-endpoint-route-table-association.ts'
import { vpcIpv4CidrBlockAssociation } from './vpc-ipv4-cidr-block-association.ts'
import { vpcIpv6CidrBlockAssociation } from './vpc-ipv6-cidr-block-association.ts'
import { vpcPeeringConnection } from './vpc-peering-connection.ts'
import { vpcPeeringConnectionAccepter } from './vpc-peering-connection-accepter.ts'
import { vpcSecurityGroupEgressRule } from './vpc-security-group-egress-rule.ts'
import { vpcSecurityGroupIngressRule } from './vpc-security-group-ingress-rule.ts'
import { vpnGatewayRoutePropagation } from './vpn-gateway-route-propagation.ts'
import { wafv2IpSet } from './wafv2-ip-set.ts'
import { wafv2WebAcl } from './wafv2-web-acl.ts'
import { wafv2WebAclAssociation } from './wafv2-web-acl-association.ts'
import { wafv2WebAclLoggingConfiguration } from './wafv2-web-acl-logging-configuration.ts'

/** Facets by the type that they describe. */
export const registry: ReadonlyMap<string, Facet> = new Map<string, Facet>([
  ['aws_acm_certificate', acmCertificate],
  ['aws_acm_certificate_validation', acmCertificateValidation],
  ['aws_alb', alb],
  ['aws_autoscaling_group', autoscalingGroup],
  ['aws_autoscaling_group_tag', autoscalingGroupTag],
  ['aws_backup_vault', backupVault],
  ['aws_budgets_budget', budgetsBudget],
  ['aws_cloudfront_cache_policy', cloudfrontCachePolicy],
  ['aws_cloudfront_distribution', cloudfrontDistribution],
  ['aws_cloudfront_function', cloudfrontFunction],
  ['aws_cloudfront_origin_access_control', cloudfrontOriginAccessControl],
  ['aws_cloudfront_origin_request_policy', cloudfrontOriginRequestPolicy],
  ['aws_cloudfront_response_headers_policy', cloudfrontResponseHeadersPolicy],
  ['aws_cloudfront_vpc_origin', cloudfrontVpcOrigin],
  ['aws_cloudwatch_dashboard', cloudwatchDashboard],
  ['aws_cloudwatch_event_rule', cloudwatchEventRule],
  ['aws_cloudwatch_event_target', cloudwatchEventTarget],
  ['aws_cloudwatch_log_group', cloudwatchLogGroup],
  ['aws_cloudwatch_log_metric_filter', cloudwatchLogMetricFilter],
  ['aws_cloudwatch_log_resource_policy', cloudwatchLogResourcePolicy],
  ['aws_cloudwatch_metric_alarm', cloudwatchMetricAlarm],
  ['aws_db_instance', dbInstance],
  ['aws_db_parameter_group', dbParameterGroup],
  ['aws_db_subnet_group', dbSubnetGroup],
  ['aws_default_network_acl', defaultNetworkAcl],
  ['aws_default_route_table', defaultRouteTable],
  ['aws_default_security_group', defaultSecurityGroup],
  ['aws_docdb_cluster', docdbCluster],
  ['aws_dynamodb_table', dynamodbTable],
  ['aws_ebs_volume', ebsVolume],
  ['aws_ec2_managed_prefix_list', ec2ManagedPrefixList],
  ['aws_ec2_managed_prefix_list_entry', ec2ManagedPrefixListEntry],
  ['aws_ec2_tag', ec2Tag],
  ['aws_ec2_transit_gateway', ec2TransitGateway],
  ['aws_ec2_transit_gateway_route', ec2TransitGatewayRoute],
  ['aws_ec2_transit_gateway_route_table', ec2TransitGatewayRouteTable],
  ['aws_ec2_transit_gateway_route_table_association', ec2TransitGatewayRouteTableAssociation],
  ['aws_ec2_transit_gateway_route_table_propagation', ec2TransitGatewayRouteTablePropagation],
  ['aws_ec2_transit_gateway_vpc_attachment', ec2TransitGatewayVpcAttachment],
  ['aws_ecr_lifecycle_policy', ecrLifecyclePolicy],
  ['aws_ecr_pull_through_cache_rule', ecrPullThroughCacheRule],
  ['aws_ecr_registry_scanning_configuration', ecrRegistryScanningConfiguration],
  ['aws_ecr_repository', ecrRepository],
  ['aws_ecr_repository_policy', ecrRepositoryPolicy],
  ['aws_ecs_service', ecsService],
  ['aws_efs_file_system', efsFileSystem],
  ['aws_egress_only_internet_gateway', egressOnlyInternetGateway],
  ['aws_eip', eip],
  ['aws_eip_association', eipAssociation],
  ['aws_eks_access_entry', eksAccessEntry],
  ['aws_eks_access_policy_association', eksAccessPolicyAssociation],
  ['aws_eks_addon', eksAddon],
  ['aws_eks_cluster', eksCluster],
  ['aws_eks_identity_provider_config', eksIdentityProviderConfig],
  ['aws_eks_node_group', eksNodeGroup],
  ['aws_eks_pod_identity_association', eksPodIdentityAssociation],
  ['aws_elasticache_cluster', elasticacheCluster],
  ['aws_elasticache_parameter_group', elasticacheParameterGroup],
  ['aws_elasticache_replication_group', elasticacheReplicationGroup],
  ['aws_elasticache_serverless_cache', elasticacheServerlessCache],
  ['aws_elasticache_subnet_group', elasticacheSubnetGroup],
  ['aws_elasticache_user', elasticacheUser],
  ['aws_elasticache_user_group', elasticacheUserGroup],
  ['aws_flow_log', flowLog],
  ['aws_iam_group', iamGroup],
  ['aws_iam_group_policy', iamGroupPolicy],
  ['aws_iam_group_policy_attachment', iamGroupPolicyAttachment],
  ['aws_iam_instance_profile', iamInstanceProfile],
  ['aws_iam_openid_connect_provider', iamOpenidConnectProvider],
  ['aws_iam_policy', iamPolicy],
  ['aws_iam_policy_document', iamPolicyDocument],
  ['aws_iam_role', iamRole],
  ['aws_iam_role_policy', iamRolePolicy],
  ['aws_iam_role_policy_attachment', iamRolePolicyAttachment],
  ['aws_iam_service_linked_role', iamServiceLinkedRole],
  ['aws_iam_user', iamUser],
  ['aws_iam_user_policy', iamUserPolicy],
  ['aws_iam_user_policy_attachment', iamUserPolicyAttachment],
  ['aws_instance', instance],
  ['aws_internet_gateway', internetGateway],
  ['aws_internet_gateway_attachment', internetGatewayAttachment],
  ['aws_kinesis_stream', kinesisStream],
  ['aws_kms_alias', kmsAlias],
  ['aws_kms_key', kmsKey],
  ['aws_kms_key_policy', kmsKeyPolicy],
  ['aws_lambda_function', lambdaFunction],
  ['aws_launch_template', launchTemplate],
  ['aws_lb', lb],
  ['aws_lb_listener', lbListener],
  ['aws_lb_listener_rule', lbListenerRule],
  ['aws_lb_target_group', lbTargetGroup],
  ['aws_lb_target_group_attachment', lbTargetGroupAttachment],
  ['aws_main_route_table_association', mainRouteTableAssociation],
  ['aws_mq_broker', mqBroker],
  ['aws_msk_cluster', mskCluster],
  ['aws_nat_gateway', natGateway],
  ['aws_network_acl', networkAcl],
  ['aws_network_acl_association', networkAclAssociation],
  ['aws_network_acl_rule', networkAclRule],
  ['aws_network_interface', networkInterface],
  ['aws_network_interface_attachment', networkInterfaceAttachment],
  ['aws_network_interface_sg_attachment', networkInterfaceSgAttachment],
  ['aws_opensearch_domain', opensearchDomain],
  ['aws_placement_group', placementGroup],
  ['aws_prefix_list', prefixList],
  ['aws_rds_cluster', rdsCluster],
  ['aws_rds_cluster_instance', rdsClusterInstance],
  ['aws_route', route],
  ['aws_route_table', routeTable],
  ['aws_route_table_association', routeTableAssociation],
  ['aws_route53_record', route53Record],
  ['aws_route53_zone', route53Zone],
  ['aws_s3_account_public_access_block', s3AccountPublicAccessBlock],
  ['aws_s3_bucket', s3Bucket],
  ['aws_s3_bucket_acl', s3BucketAcl],
  ['aws_s3_bucket_cors_configuration', s3BucketCorsConfiguration],
  ['aws_s3_bucket_lifecycle_configuration', s3BucketLifecycleConfiguration],
  ['aws_s3_bucket_logging', s3BucketLogging],
  ['aws_s3_bucket_notification', s3BucketNotification],
  ['aws_s3_bucket_object_lock_configuration', s3BucketObjectLockConfiguration],
  ['aws_s3_bucket_ownership_controls', s3BucketOwnershipControls],
  ['aws_s3_bucket_policy', s3BucketPolicy],
  ['aws_s3_bucket_public_access_block', s3BucketPublicAccessBlock],
  ['aws_s3_bucket_server_side_encryption_configuration', s3BucketServerSideEncryptionConfiguration],
  ['aws_s3_bucket_versioning', s3BucketVersioning],
  ['aws_secretsmanager_secret', secretsmanagerSecret],
  ['aws_secretsmanager_secret_policy', secretsmanagerSecretPolicy],
  ['aws_secretsmanager_secret_rotation', secretsmanagerSecretRotation],
  ['aws_secretsmanager_secret_version', secretsmanagerSecretVersion],
  ['aws_security_group', securityGroup],
  ['aws_security_group_rule', securityGroupRule],
  ['aws_sns_topic', snsTopic],
  ['aws_sns_topic_policy', snsTopicPolicy],
  ['aws_sns_topic_subscription', snsTopicSubscription],
  ['aws_sqs_queue', sqsQueue],
  ['aws_sqs_queue_policy', sqsQueuePolicy],
  ['aws_ssm_parameter', ssmParameter],
  ['aws_subnet', subnet],
  ['aws_vpc', vpc],
  ['aws_vpc_endpoint', vpcEndpoint],
  ['aws_vpc_endpoint_route_table_association', vpcEndpointRouteTableAssociation],
  ['aws_vpc_ipv4_cidr_block_association', vpcIpv4CidrBlockAssociation],
  ['aws_vpc_ipv6_cidr_block_association', vpcIpv6CidrBlockAssociation],
  ['aws_vpc_peering_connection', vpcPeeringConnection],
  ['aws_vpc_peering_connection_accepter', vpcPeeringConnectionAccepter],
  ['aws_vpc_security_group_egress_rule', vpcSecurityGroupEgressRule],
  ['aws_vpc_security_group_ingress_rule', vpcSecurityGroupIngressRule],
  ['aws_vpn_gateway_route_propagation', vpnGatewayRoutePropagation],
  ['aws_wafv2_ip_set', wafv2IpSet],
  ['aws_wafv2_web_acl', wafv2WebAcl],
  ['aws_wafv2_web_acl_association', wafv2WebAclAssociation],
  ['aws_wafv2_web_acl_logging_configuration', wafv2WebAclLoggingConfiguration],
])
