// Made by scripts/aws-schema.mjs from the schema of hashicorp/aws 5.100.0 in data/aws; do not edit.
// To add a type: write its name into src/aws/schema/emitted-types.ts and run the script.

import type { Argument, Block, Blocks, Entries } from './schema/argument.ts'

export interface AwsAcmCertificateOptions {
  readonly certificate_transparency_logging_preference?: Argument<string> | undefined
}

export interface AwsAcmCertificateValidationOption {
  readonly domain_name: Argument<string>
  readonly validation_domain: Argument<string>
}

export interface AwsAcmCertificateArguments {
  readonly certificate_authority_arn?: Argument<string> | undefined
  readonly certificate_body?: Argument<string> | undefined
  readonly certificate_chain?: Argument<string> | undefined
  readonly domain_name?: Argument<string> | undefined
  readonly early_renewal_duration?: Argument<string> | undefined
  readonly key_algorithm?: Argument<string> | undefined
  readonly private_key?: Argument<string> | undefined
  readonly subject_alternative_names?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly validation_method?: Argument<string> | undefined
  readonly options?: Block<AwsAcmCertificateOptions> | undefined
  readonly validation_option?: Blocks<AwsAcmCertificateValidationOption> | undefined
}

export interface AwsAcmCertificateAttributes {
  readonly arn: string
  readonly certificate_authority_arn: string
  readonly certificate_body: string
  readonly certificate_chain: string
  readonly domain_name: string
  readonly domain_validation_options: readonly { readonly domain_name: string; readonly resource_record_name: string; readonly resource_record_type: string; readonly resource_record_value: string }[]
  readonly 'domain_validation_options[0].domain_name': string
  readonly 'domain_validation_options[0].resource_record_name': string
  readonly 'domain_validation_options[0].resource_record_type': string
  readonly 'domain_validation_options[0].resource_record_value': string
  readonly early_renewal_duration: string
  readonly id: string
  readonly key_algorithm: string
  readonly not_after: string
  readonly not_before: string
  readonly pending_renewal: boolean
  readonly private_key: string
  readonly renewal_eligibility: string
  readonly renewal_summary: readonly { readonly renewal_status: string; readonly renewal_status_reason: string; readonly updated_at: string }[]
  readonly 'renewal_summary[0].renewal_status': string
  readonly 'renewal_summary[0].renewal_status_reason': string
  readonly 'renewal_summary[0].updated_at': string
  readonly status: string
  readonly subject_alternative_names: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly type: string
  readonly validation_emails: readonly string[]
  readonly validation_method: string
}

export interface AwsAcmCertificateValidationTimeouts {
  readonly create?: Argument<string> | undefined
}

export interface AwsAcmCertificateValidationArguments {
  readonly certificate_arn: Argument<string>
  readonly validation_record_fqdns?: Argument<readonly string[]> | undefined
  readonly timeouts?: Block<AwsAcmCertificateValidationTimeouts> | undefined
}

export interface AwsAcmCertificateValidationAttributes {
  readonly certificate_arn: string
  readonly id: string
  readonly validation_record_fqdns: readonly string[]
}

export interface AwsAutoscalingGroupTagTag {
  readonly key: Argument<string>
  readonly propagate_at_launch: Argument<boolean>
  readonly value: Argument<string>
}

export interface AwsAutoscalingGroupTagArguments {
  readonly autoscaling_group_name: Argument<string>
  readonly tag: Block<AwsAutoscalingGroupTagTag>
}

export interface AwsAutoscalingGroupTagAttributes {
  readonly autoscaling_group_name: string
  readonly id: string
}

export interface AwsBudgetsBudgetAutoAdjustDataHistoricalOptions {
  readonly budget_adjustment_period: Argument<number>
}

export interface AwsBudgetsBudgetAutoAdjustData {
  readonly auto_adjust_type: Argument<string>
  readonly historical_options?: Block<AwsBudgetsBudgetAutoAdjustDataHistoricalOptions> | undefined
}

export interface AwsBudgetsBudgetCostFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface AwsBudgetsBudgetCostTypes {
  readonly include_credit?: Argument<boolean> | undefined
  readonly include_discount?: Argument<boolean> | undefined
  readonly include_other_subscription?: Argument<boolean> | undefined
  readonly include_recurring?: Argument<boolean> | undefined
  readonly include_refund?: Argument<boolean> | undefined
  readonly include_subscription?: Argument<boolean> | undefined
  readonly include_support?: Argument<boolean> | undefined
  readonly include_tax?: Argument<boolean> | undefined
  readonly include_upfront?: Argument<boolean> | undefined
  readonly use_amortized?: Argument<boolean> | undefined
  readonly use_blended?: Argument<boolean> | undefined
}

export interface AwsBudgetsBudgetNotification {
  readonly comparison_operator: Argument<string>
  readonly notification_type: Argument<string>
  readonly subscriber_email_addresses?: Argument<readonly string[]> | undefined
  readonly subscriber_sns_topic_arns?: Argument<readonly string[]> | undefined
  readonly threshold: Argument<number>
  readonly threshold_type: Argument<string>
}

export interface AwsBudgetsBudgetPlannedLimit {
  readonly amount: Argument<string>
  readonly start_time: Argument<string>
  readonly unit: Argument<string>
}

export interface AwsBudgetsBudgetArguments {
  readonly account_id?: Argument<string> | undefined
  readonly budget_type: Argument<string>
  readonly limit_amount?: Argument<string> | undefined
  readonly limit_unit?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly time_period_end?: Argument<string> | undefined
  readonly time_period_start?: Argument<string> | undefined
  readonly time_unit: Argument<string>
  readonly auto_adjust_data?: Block<AwsBudgetsBudgetAutoAdjustData> | undefined
  readonly cost_filter?: Blocks<AwsBudgetsBudgetCostFilter> | undefined
  readonly cost_types?: Block<AwsBudgetsBudgetCostTypes> | undefined
  readonly notification?: Blocks<AwsBudgetsBudgetNotification> | undefined
  readonly planned_limit?: Blocks<AwsBudgetsBudgetPlannedLimit> | undefined
}

export interface AwsBudgetsBudgetAttributes {
  readonly account_id: string
  readonly arn: string
  readonly budget_type: string
  readonly id: string
  readonly limit_amount: string
  readonly limit_unit: string
  readonly name: string
  readonly name_prefix: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly time_period_end: string
  readonly time_period_start: string
  readonly time_unit: string
  readonly 'auto_adjust_data[0].last_auto_adjust_time': string
  readonly 'auto_adjust_data[0].historical_options[0].lookback_available_periods': number
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigCookies {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig {
  readonly cookie_behavior: Argument<string>
  readonly cookies?: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigCookies> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigHeaders {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig {
  readonly header_behavior?: Argument<string> | undefined
  readonly headers?: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigHeaders> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigQueryStrings {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig {
  readonly query_string_behavior: Argument<string>
  readonly query_strings?: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigQueryStrings> | undefined
}

export interface AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin {
  readonly enable_accept_encoding_brotli?: Argument<boolean> | undefined
  readonly enable_accept_encoding_gzip?: Argument<boolean> | undefined
  readonly cookies_config: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig>
  readonly headers_config: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig>
  readonly query_strings_config: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig>
}

export interface AwsCloudfrontCachePolicyArguments {
  readonly comment?: Argument<string> | undefined
  readonly default_ttl?: Argument<number> | undefined
  readonly max_ttl?: Argument<number> | undefined
  readonly min_ttl?: Argument<number> | undefined
  readonly name: Argument<string>
  readonly parameters_in_cache_key_and_forwarded_to_origin: Block<AwsCloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin>
}

export interface AwsCloudfrontCachePolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly default_ttl: number
  readonly etag: string
  readonly id: string
  readonly max_ttl: number
  readonly min_ttl: number
  readonly name: string
}

export interface AwsCloudfrontDistributionCustomErrorResponse {
  readonly error_caching_min_ttl?: Argument<number> | undefined
  readonly error_code: Argument<number>
  readonly response_code?: Argument<number> | undefined
  readonly response_page_path?: Argument<string> | undefined
}

export interface AwsCloudfrontDistributionDefaultCacheBehaviorForwardedValuesCookies {
  readonly forward: Argument<string>
  readonly whitelisted_names?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontDistributionDefaultCacheBehaviorForwardedValues {
  readonly headers?: Argument<readonly string[]> | undefined
  readonly query_string: Argument<boolean>
  readonly query_string_cache_keys?: Argument<readonly string[]> | undefined
  readonly cookies: Block<AwsCloudfrontDistributionDefaultCacheBehaviorForwardedValuesCookies>
}

export interface AwsCloudfrontDistributionDefaultCacheBehaviorFunctionAssociation {
  readonly event_type: Argument<string>
  readonly function_arn: Argument<string>
}

export interface AwsCloudfrontDistributionDefaultCacheBehaviorGrpcConfig {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsCloudfrontDistributionDefaultCacheBehaviorLambdaFunctionAssociation {
  readonly event_type: Argument<string>
  readonly include_body?: Argument<boolean> | undefined
  readonly lambda_arn: Argument<string>
}

export interface AwsCloudfrontDistributionDefaultCacheBehavior {
  readonly allowed_methods: Argument<readonly string[]>
  readonly cache_policy_id?: Argument<string> | undefined
  readonly cached_methods: Argument<readonly string[]>
  readonly compress?: Argument<boolean> | undefined
  readonly default_ttl?: Argument<number> | undefined
  readonly field_level_encryption_id?: Argument<string> | undefined
  readonly max_ttl?: Argument<number> | undefined
  readonly min_ttl?: Argument<number> | undefined
  readonly origin_request_policy_id?: Argument<string> | undefined
  readonly realtime_log_config_arn?: Argument<string> | undefined
  readonly response_headers_policy_id?: Argument<string> | undefined
  readonly smooth_streaming?: Argument<boolean> | undefined
  readonly target_origin_id: Argument<string>
  readonly trusted_key_groups?: Argument<readonly string[]> | undefined
  readonly trusted_signers?: Argument<readonly string[]> | undefined
  readonly viewer_protocol_policy: Argument<string>
  readonly forwarded_values?: Block<AwsCloudfrontDistributionDefaultCacheBehaviorForwardedValues> | undefined
  readonly function_association?: Blocks<AwsCloudfrontDistributionDefaultCacheBehaviorFunctionAssociation> | undefined
  readonly grpc_config?: Block<AwsCloudfrontDistributionDefaultCacheBehaviorGrpcConfig> | undefined
  readonly lambda_function_association?: Blocks<AwsCloudfrontDistributionDefaultCacheBehaviorLambdaFunctionAssociation> | undefined
}

export interface AwsCloudfrontDistributionLoggingConfig {
  readonly bucket: Argument<string>
  readonly include_cookies?: Argument<boolean> | undefined
  readonly prefix?: Argument<string> | undefined
}

export interface AwsCloudfrontDistributionOrderedCacheBehaviorForwardedValuesCookies {
  readonly forward: Argument<string>
  readonly whitelisted_names?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontDistributionOrderedCacheBehaviorForwardedValues {
  readonly headers?: Argument<readonly string[]> | undefined
  readonly query_string: Argument<boolean>
  readonly query_string_cache_keys?: Argument<readonly string[]> | undefined
  readonly cookies: Block<AwsCloudfrontDistributionOrderedCacheBehaviorForwardedValuesCookies>
}

export interface AwsCloudfrontDistributionOrderedCacheBehaviorFunctionAssociation {
  readonly event_type: Argument<string>
  readonly function_arn: Argument<string>
}

export interface AwsCloudfrontDistributionOrderedCacheBehaviorGrpcConfig {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsCloudfrontDistributionOrderedCacheBehaviorLambdaFunctionAssociation {
  readonly event_type: Argument<string>
  readonly include_body?: Argument<boolean> | undefined
  readonly lambda_arn: Argument<string>
}

export interface AwsCloudfrontDistributionOrderedCacheBehavior {
  readonly allowed_methods: Argument<readonly string[]>
  readonly cache_policy_id?: Argument<string> | undefined
  readonly cached_methods: Argument<readonly string[]>
  readonly compress?: Argument<boolean> | undefined
  readonly default_ttl?: Argument<number> | undefined
  readonly field_level_encryption_id?: Argument<string> | undefined
  readonly max_ttl?: Argument<number> | undefined
  readonly min_ttl?: Argument<number> | undefined
  readonly origin_request_policy_id?: Argument<string> | undefined
  readonly path_pattern: Argument<string>
  readonly realtime_log_config_arn?: Argument<string> | undefined
  readonly response_headers_policy_id?: Argument<string> | undefined
  readonly smooth_streaming?: Argument<boolean> | undefined
  readonly target_origin_id: Argument<string>
  readonly trusted_key_groups?: Argument<readonly string[]> | undefined
  readonly trusted_signers?: Argument<readonly string[]> | undefined
  readonly viewer_protocol_policy: Argument<string>
  readonly forwarded_values?: Block<AwsCloudfrontDistributionOrderedCacheBehaviorForwardedValues> | undefined
  readonly function_association?: Blocks<AwsCloudfrontDistributionOrderedCacheBehaviorFunctionAssociation> | undefined
  readonly grpc_config?: Block<AwsCloudfrontDistributionOrderedCacheBehaviorGrpcConfig> | undefined
  readonly lambda_function_association?: Blocks<AwsCloudfrontDistributionOrderedCacheBehaviorLambdaFunctionAssociation> | undefined
}

export interface AwsCloudfrontDistributionOriginCustomHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsCloudfrontDistributionOriginCustomOriginConfig {
  readonly http_port: Argument<number>
  readonly https_port: Argument<number>
  readonly origin_keepalive_timeout?: Argument<number> | undefined
  readonly origin_protocol_policy: Argument<string>
  readonly origin_read_timeout?: Argument<number> | undefined
  readonly origin_ssl_protocols: Argument<readonly string[]>
}

export interface AwsCloudfrontDistributionOriginOriginShield {
  readonly enabled: Argument<boolean>
  readonly origin_shield_region?: Argument<string> | undefined
}

export interface AwsCloudfrontDistributionOriginS3OriginConfig {
  readonly origin_access_identity: Argument<string>
}

export interface AwsCloudfrontDistributionOriginVpcOriginConfig {
  readonly origin_keepalive_timeout?: Argument<number> | undefined
  readonly origin_read_timeout?: Argument<number> | undefined
  readonly vpc_origin_id: Argument<string>
}

export interface AwsCloudfrontDistributionOrigin {
  readonly connection_attempts?: Argument<number> | undefined
  readonly connection_timeout?: Argument<number> | undefined
  readonly domain_name: Argument<string>
  readonly origin_access_control_id?: Argument<string> | undefined
  readonly origin_id: Argument<string>
  readonly origin_path?: Argument<string> | undefined
  readonly custom_header?: Blocks<AwsCloudfrontDistributionOriginCustomHeader> | undefined
  readonly custom_origin_config?: Block<AwsCloudfrontDistributionOriginCustomOriginConfig> | undefined
  readonly origin_shield?: Block<AwsCloudfrontDistributionOriginOriginShield> | undefined
  readonly s3_origin_config?: Block<AwsCloudfrontDistributionOriginS3OriginConfig> | undefined
  readonly vpc_origin_config?: Block<AwsCloudfrontDistributionOriginVpcOriginConfig> | undefined
}

export interface AwsCloudfrontDistributionOriginGroupFailoverCriteria {
  readonly status_codes: Argument<readonly number[]>
}

export interface AwsCloudfrontDistributionOriginGroupMember {
  readonly origin_id: Argument<string>
}

export interface AwsCloudfrontDistributionOriginGroup {
  readonly origin_id: Argument<string>
  readonly failover_criteria: Block<AwsCloudfrontDistributionOriginGroupFailoverCriteria>
  readonly member: Blocks<AwsCloudfrontDistributionOriginGroupMember>
}

export interface AwsCloudfrontDistributionRestrictionsGeoRestriction {
  readonly locations?: Argument<readonly string[]> | undefined
  readonly restriction_type: Argument<string>
}

export interface AwsCloudfrontDistributionRestrictions {
  readonly geo_restriction: Block<AwsCloudfrontDistributionRestrictionsGeoRestriction>
}

export interface AwsCloudfrontDistributionViewerCertificate {
  readonly acm_certificate_arn?: Argument<string> | undefined
  readonly cloudfront_default_certificate?: Argument<boolean> | undefined
  readonly iam_certificate_id?: Argument<string> | undefined
  readonly minimum_protocol_version?: Argument<string> | undefined
  readonly ssl_support_method?: Argument<string> | undefined
}

export interface AwsCloudfrontDistributionArguments {
  readonly aliases?: Argument<readonly string[]> | undefined
  readonly comment?: Argument<string> | undefined
  readonly continuous_deployment_policy_id?: Argument<string> | undefined
  readonly default_root_object?: Argument<string> | undefined
  readonly enabled: Argument<boolean>
  readonly http_version?: Argument<string> | undefined
  readonly is_ipv6_enabled?: Argument<boolean> | undefined
  readonly price_class?: Argument<string> | undefined
  readonly retain_on_delete?: Argument<boolean> | undefined
  readonly staging?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly wait_for_deployment?: Argument<boolean> | undefined
  readonly web_acl_id?: Argument<string> | undefined
  readonly custom_error_response?: Blocks<AwsCloudfrontDistributionCustomErrorResponse> | undefined
  readonly default_cache_behavior: Block<AwsCloudfrontDistributionDefaultCacheBehavior>
  readonly logging_config?: Block<AwsCloudfrontDistributionLoggingConfig> | undefined
  readonly ordered_cache_behavior?: Blocks<AwsCloudfrontDistributionOrderedCacheBehavior> | undefined
  readonly origin: Blocks<AwsCloudfrontDistributionOrigin>
  readonly origin_group?: Blocks<AwsCloudfrontDistributionOriginGroup> | undefined
  readonly restrictions: Block<AwsCloudfrontDistributionRestrictions>
  readonly viewer_certificate: Block<AwsCloudfrontDistributionViewerCertificate>
}

export interface AwsCloudfrontDistributionAttributes {
  readonly aliases: readonly string[]
  readonly arn: string
  readonly caller_reference: string
  readonly comment: string
  readonly continuous_deployment_policy_id: string
  readonly default_root_object: string
  readonly domain_name: string
  readonly enabled: boolean
  readonly etag: string
  readonly hosted_zone_id: string
  readonly http_version: string
  readonly id: string
  readonly in_progress_validation_batches: number
  readonly is_ipv6_enabled: boolean
  readonly last_modified_time: string
  readonly price_class: string
  readonly retain_on_delete: boolean
  readonly staging: boolean
  readonly status: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly trusted_key_groups: readonly { readonly enabled: boolean; readonly items: readonly { readonly key_group_id: string; readonly key_pair_ids: readonly string[] }[] }[]
  readonly 'trusted_key_groups[0].enabled': boolean
  readonly 'trusted_key_groups[0].items': readonly { readonly key_group_id: string; readonly key_pair_ids: readonly string[] }[]
  readonly 'trusted_key_groups[0].items[0].key_group_id': string
  readonly 'trusted_key_groups[0].items[0].key_pair_ids': readonly string[]
  readonly trusted_signers: readonly { readonly enabled: boolean; readonly items: readonly { readonly aws_account_number: string; readonly key_pair_ids: readonly string[] }[] }[]
  readonly 'trusted_signers[0].enabled': boolean
  readonly 'trusted_signers[0].items': readonly { readonly aws_account_number: string; readonly key_pair_ids: readonly string[] }[]
  readonly 'trusted_signers[0].items[0].aws_account_number': string
  readonly 'trusted_signers[0].items[0].key_pair_ids': readonly string[]
  readonly wait_for_deployment: boolean
  readonly web_acl_id: string
  readonly 'default_cache_behavior[0].default_ttl': number
  readonly 'default_cache_behavior[0].max_ttl': number
  readonly 'default_cache_behavior[0].trusted_key_groups': readonly string[]
  readonly 'default_cache_behavior[0].trusted_signers': readonly string[]
  readonly 'default_cache_behavior[0].forwarded_values[0].headers': readonly string[]
  readonly 'default_cache_behavior[0].forwarded_values[0].query_string_cache_keys': readonly string[]
  readonly 'default_cache_behavior[0].forwarded_values[0].cookies[0].whitelisted_names': readonly string[]
  readonly 'default_cache_behavior[0].grpc_config[0].enabled': boolean
  readonly 'ordered_cache_behavior[0].default_ttl': number
  readonly 'ordered_cache_behavior[0].max_ttl': number
  readonly 'ordered_cache_behavior[0].forwarded_values[0].headers': readonly string[]
  readonly 'ordered_cache_behavior[0].forwarded_values[0].query_string_cache_keys': readonly string[]
  readonly 'ordered_cache_behavior[0].grpc_config[0].enabled': boolean
  readonly 'restrictions[0].geo_restriction[0].locations': readonly string[]
}

export interface AwsCloudfrontFunctionArguments {
  readonly code: Argument<string>
  readonly comment?: Argument<string> | undefined
  readonly key_value_store_associations?: Argument<readonly string[]> | undefined
  readonly name: Argument<string>
  readonly publish?: Argument<boolean> | undefined
  readonly runtime: Argument<string>
}

export interface AwsCloudfrontFunctionAttributes {
  readonly arn: string
  readonly code: string
  readonly comment: string
  readonly etag: string
  readonly id: string
  readonly key_value_store_associations: readonly string[]
  readonly live_stage_etag: string
  readonly name: string
  readonly publish: boolean
  readonly runtime: string
  readonly status: string
}

export interface AwsCloudfrontOriginAccessControlArguments {
  readonly description?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly origin_access_control_origin_type: Argument<string>
  readonly signing_behavior: Argument<string>
  readonly signing_protocol: Argument<string>
}

export interface AwsCloudfrontOriginAccessControlAttributes {
  readonly arn: string
  readonly description: string
  readonly etag: string
  readonly id: string
  readonly name: string
  readonly origin_access_control_origin_type: string
  readonly signing_behavior: string
  readonly signing_protocol: string
}

export interface AwsCloudfrontOriginRequestPolicyCookiesConfigCookies {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyCookiesConfig {
  readonly cookie_behavior: Argument<string>
  readonly cookies?: Block<AwsCloudfrontOriginRequestPolicyCookiesConfigCookies> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyHeadersConfigHeaders {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyHeadersConfig {
  readonly header_behavior?: Argument<string> | undefined
  readonly headers?: Block<AwsCloudfrontOriginRequestPolicyHeadersConfigHeaders> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyQueryStringsConfigQueryStrings {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyQueryStringsConfig {
  readonly query_string_behavior: Argument<string>
  readonly query_strings?: Block<AwsCloudfrontOriginRequestPolicyQueryStringsConfigQueryStrings> | undefined
}

export interface AwsCloudfrontOriginRequestPolicyArguments {
  readonly comment?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly cookies_config: Block<AwsCloudfrontOriginRequestPolicyCookiesConfig>
  readonly headers_config: Block<AwsCloudfrontOriginRequestPolicyHeadersConfig>
  readonly query_strings_config: Block<AwsCloudfrontOriginRequestPolicyQueryStringsConfig>
}

export interface AwsCloudfrontOriginRequestPolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly etag: string
  readonly id: string
  readonly name: string
}

export interface AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowHeaders {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowMethods {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowOrigins {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlExposeHeaders {
  readonly items?: Argument<readonly string[]> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyCorsConfig {
  readonly access_control_allow_credentials: Argument<boolean>
  readonly access_control_max_age_sec?: Argument<number> | undefined
  readonly origin_override: Argument<boolean>
  readonly access_control_allow_headers: Block<AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowHeaders>
  readonly access_control_allow_methods: Block<AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowMethods>
  readonly access_control_allow_origins: Block<AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowOrigins>
  readonly access_control_expose_headers?: Block<AwsCloudfrontResponseHeadersPolicyCorsConfigAccessControlExposeHeaders> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyCustomHeadersConfigItems {
  readonly header: Argument<string>
  readonly override: Argument<boolean>
  readonly value: Argument<string>
}

export interface AwsCloudfrontResponseHeadersPolicyCustomHeadersConfig {
  readonly items?: Blocks<AwsCloudfrontResponseHeadersPolicyCustomHeadersConfigItems> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyRemoveHeadersConfigItems {
  readonly header: Argument<string>
}

export interface AwsCloudfrontResponseHeadersPolicyRemoveHeadersConfig {
  readonly items?: Blocks<AwsCloudfrontResponseHeadersPolicyRemoveHeadersConfigItems> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicy {
  readonly content_security_policy: Argument<string>
  readonly override: Argument<boolean>
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigContentTypeOptions {
  readonly override: Argument<boolean>
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigFrameOptions {
  readonly frame_option: Argument<string>
  readonly override: Argument<boolean>
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigReferrerPolicy {
  readonly override: Argument<boolean>
  readonly referrer_policy: Argument<string>
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity {
  readonly access_control_max_age_sec: Argument<number>
  readonly include_subdomains?: Argument<boolean> | undefined
  readonly override: Argument<boolean>
  readonly preload?: Argument<boolean> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigXssProtection {
  readonly mode_block?: Argument<boolean> | undefined
  readonly override: Argument<boolean>
  readonly protection: Argument<boolean>
  readonly report_uri?: Argument<string> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicySecurityHeadersConfig {
  readonly content_security_policy?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicy> | undefined
  readonly content_type_options?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigContentTypeOptions> | undefined
  readonly frame_options?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigFrameOptions> | undefined
  readonly referrer_policy?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigReferrerPolicy> | undefined
  readonly strict_transport_security?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity> | undefined
  readonly xss_protection?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfigXssProtection> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyServerTimingHeadersConfig {
  readonly enabled: Argument<boolean>
  readonly sampling_rate: Argument<number>
}

export interface AwsCloudfrontResponseHeadersPolicyArguments {
  readonly comment?: Argument<string> | undefined
  readonly etag?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly cors_config?: Block<AwsCloudfrontResponseHeadersPolicyCorsConfig> | undefined
  readonly custom_headers_config?: Block<AwsCloudfrontResponseHeadersPolicyCustomHeadersConfig> | undefined
  readonly remove_headers_config?: Block<AwsCloudfrontResponseHeadersPolicyRemoveHeadersConfig> | undefined
  readonly security_headers_config?: Block<AwsCloudfrontResponseHeadersPolicySecurityHeadersConfig> | undefined
  readonly server_timing_headers_config?: Block<AwsCloudfrontResponseHeadersPolicyServerTimingHeadersConfig> | undefined
}

export interface AwsCloudfrontResponseHeadersPolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly etag: string
  readonly id: string
  readonly name: string
}

export interface AwsCloudfrontVpcOriginTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsCloudfrontVpcOriginVpcOriginEndpointConfigOriginSslProtocols {
  readonly items: Argument<readonly string[]>
  readonly quantity: Argument<number>
}

export interface AwsCloudfrontVpcOriginVpcOriginEndpointConfig {
  readonly arn: Argument<string>
  readonly http_port: Argument<number>
  readonly https_port: Argument<number>
  readonly name: Argument<string>
  readonly origin_protocol_policy: Argument<string>
  readonly origin_ssl_protocols?: Blocks<AwsCloudfrontVpcOriginVpcOriginEndpointConfigOriginSslProtocols> | undefined
}

export interface AwsCloudfrontVpcOriginArguments {
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsCloudfrontVpcOriginTimeouts> | undefined
  readonly vpc_origin_endpoint_config?: Blocks<AwsCloudfrontVpcOriginVpcOriginEndpointConfig> | undefined
}

export interface AwsCloudfrontVpcOriginAttributes {
  readonly arn: string
  readonly etag: string
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsCloudwatchDashboardArguments {
  readonly dashboard_body: Argument<string>
  readonly dashboard_name: Argument<string>
}

export interface AwsCloudwatchDashboardAttributes {
  readonly dashboard_arn: string
  readonly dashboard_body: string
  readonly dashboard_name: string
  readonly id: string
}

export interface AwsCloudwatchEventRuleArguments {
  readonly description?: Argument<string> | undefined
  readonly event_bus_name?: Argument<string> | undefined
  readonly event_pattern?: Argument<string> | undefined
  readonly force_destroy?: Argument<boolean> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly role_arn?: Argument<string> | undefined
  readonly schedule_expression?: Argument<string> | undefined
  readonly state?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsCloudwatchEventRuleAttributes {
  readonly arn: string
  readonly description: string
  readonly event_bus_name: string
  readonly event_pattern: string
  readonly force_destroy: boolean
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly role_arn: string
  readonly schedule_expression: string
  readonly state: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsCloudwatchEventTargetAppsyncTarget {
  readonly graphql_operation?: Argument<string> | undefined
}

export interface AwsCloudwatchEventTargetBatchTarget {
  readonly array_size?: Argument<number> | undefined
  readonly job_attempts?: Argument<number> | undefined
  readonly job_definition: Argument<string>
  readonly job_name: Argument<string>
}

export interface AwsCloudwatchEventTargetDeadLetterConfig {
  readonly arn?: Argument<string> | undefined
}

export interface AwsCloudwatchEventTargetEcsTargetCapacityProviderStrategy {
  readonly base?: Argument<number> | undefined
  readonly capacity_provider: Argument<string>
  readonly weight?: Argument<number> | undefined
}

export interface AwsCloudwatchEventTargetEcsTargetNetworkConfiguration {
  readonly assign_public_ip?: Argument<boolean> | undefined
  readonly security_groups?: Argument<readonly string[]> | undefined
  readonly subnets: Argument<readonly string[]>
}

export interface AwsCloudwatchEventTargetEcsTargetOrderedPlacementStrategy {
  readonly field?: Argument<string> | undefined
  readonly type: Argument<string>
}

export interface AwsCloudwatchEventTargetEcsTargetPlacementConstraint {
  readonly expression?: Argument<string> | undefined
  readonly type: Argument<string>
}

export interface AwsCloudwatchEventTargetEcsTarget {
  readonly enable_ecs_managed_tags?: Argument<boolean> | undefined
  readonly enable_execute_command?: Argument<boolean> | undefined
  readonly group?: Argument<string> | undefined
  readonly launch_type?: Argument<string> | undefined
  readonly platform_version?: Argument<string> | undefined
  readonly propagate_tags?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly task_count?: Argument<number> | undefined
  readonly task_definition_arn: Argument<string>
  readonly capacity_provider_strategy?: Blocks<AwsCloudwatchEventTargetEcsTargetCapacityProviderStrategy> | undefined
  readonly network_configuration?: Block<AwsCloudwatchEventTargetEcsTargetNetworkConfiguration> | undefined
  readonly ordered_placement_strategy?: Blocks<AwsCloudwatchEventTargetEcsTargetOrderedPlacementStrategy> | undefined
  readonly placement_constraint?: Blocks<AwsCloudwatchEventTargetEcsTargetPlacementConstraint> | undefined
}

export interface AwsCloudwatchEventTargetHttpTarget {
  readonly header_parameters?: Entries<string> | undefined
  readonly path_parameter_values?: Argument<readonly string[]> | undefined
  readonly query_string_parameters?: Entries<string> | undefined
}

export interface AwsCloudwatchEventTargetInputTransformer {
  readonly input_paths?: Entries<string> | undefined
  readonly input_template: Argument<string>
}

export interface AwsCloudwatchEventTargetKinesisTarget {
  readonly partition_key_path?: Argument<string> | undefined
}

export interface AwsCloudwatchEventTargetRedshiftTarget {
  readonly database: Argument<string>
  readonly db_user?: Argument<string> | undefined
  readonly secrets_manager_arn?: Argument<string> | undefined
  readonly sql?: Argument<string> | undefined
  readonly statement_name?: Argument<string> | undefined
  readonly with_event?: Argument<boolean> | undefined
}

export interface AwsCloudwatchEventTargetRetryPolicy {
  readonly maximum_event_age_in_seconds?: Argument<number> | undefined
  readonly maximum_retry_attempts?: Argument<number> | undefined
}

export interface AwsCloudwatchEventTargetRunCommandTargets {
  readonly key: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface AwsCloudwatchEventTargetSagemakerPipelineTargetPipelineParameterList {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsCloudwatchEventTargetSagemakerPipelineTarget {
  readonly pipeline_parameter_list?: Blocks<AwsCloudwatchEventTargetSagemakerPipelineTargetPipelineParameterList> | undefined
}

export interface AwsCloudwatchEventTargetSqsTarget {
  readonly message_group_id?: Argument<string> | undefined
}

export interface AwsCloudwatchEventTargetArguments {
  readonly arn: Argument<string>
  readonly event_bus_name?: Argument<string> | undefined
  readonly force_destroy?: Argument<boolean> | undefined
  readonly input?: Argument<string> | undefined
  readonly input_path?: Argument<string> | undefined
  readonly role_arn?: Argument<string> | undefined
  readonly rule: Argument<string>
  readonly target_id?: Argument<string> | undefined
  readonly appsync_target?: Block<AwsCloudwatchEventTargetAppsyncTarget> | undefined
  readonly batch_target?: Block<AwsCloudwatchEventTargetBatchTarget> | undefined
  readonly dead_letter_config?: Block<AwsCloudwatchEventTargetDeadLetterConfig> | undefined
  readonly ecs_target?: Block<AwsCloudwatchEventTargetEcsTarget> | undefined
  readonly http_target?: Block<AwsCloudwatchEventTargetHttpTarget> | undefined
  readonly input_transformer?: Block<AwsCloudwatchEventTargetInputTransformer> | undefined
  readonly kinesis_target?: Block<AwsCloudwatchEventTargetKinesisTarget> | undefined
  readonly redshift_target?: Block<AwsCloudwatchEventTargetRedshiftTarget> | undefined
  readonly retry_policy?: Block<AwsCloudwatchEventTargetRetryPolicy> | undefined
  readonly run_command_targets?: Blocks<AwsCloudwatchEventTargetRunCommandTargets> | undefined
  readonly sagemaker_pipeline_target?: Block<AwsCloudwatchEventTargetSagemakerPipelineTarget> | undefined
  readonly sqs_target?: Block<AwsCloudwatchEventTargetSqsTarget> | undefined
}

export interface AwsCloudwatchEventTargetAttributes {
  readonly arn: string
  readonly event_bus_name: string
  readonly force_destroy: boolean
  readonly id: string
  readonly input: string
  readonly input_path: string
  readonly role_arn: string
  readonly rule: string
  readonly target_id: string
}

export interface AwsCloudwatchLogGroupArguments {
  readonly kms_key_id?: Argument<string> | undefined
  readonly log_group_class?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly retention_in_days?: Argument<number> | undefined
  readonly skip_destroy?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsCloudwatchLogGroupAttributes {
  readonly arn: string
  readonly id: string
  readonly kms_key_id: string
  readonly log_group_class: string
  readonly name: string
  readonly name_prefix: string
  readonly retention_in_days: number
  readonly skip_destroy: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsCloudwatchLogMetricFilterMetricTransformation {
  readonly default_value?: Argument<string> | undefined
  readonly dimensions?: Entries<string> | undefined
  readonly name: Argument<string>
  readonly namespace: Argument<string>
  readonly unit?: Argument<string> | undefined
  readonly value: Argument<string>
}

export interface AwsCloudwatchLogMetricFilterArguments {
  readonly log_group_name: Argument<string>
  readonly name: Argument<string>
  readonly pattern: Argument<string>
  readonly metric_transformation: Block<AwsCloudwatchLogMetricFilterMetricTransformation>
}

export interface AwsCloudwatchLogMetricFilterAttributes {
  readonly id: string
  readonly log_group_name: string
  readonly name: string
  readonly pattern: string
}

export interface AwsCloudwatchLogResourcePolicyArguments {
  readonly policy_document: Argument<string>
  readonly policy_name: Argument<string>
}

export interface AwsCloudwatchLogResourcePolicyAttributes {
  readonly id: string
  readonly policy_document: string
  readonly policy_name: string
}

export interface AwsCloudwatchMetricAlarmMetricQueryMetric {
  readonly dimensions?: Entries<string> | undefined
  readonly metric_name: Argument<string>
  readonly namespace?: Argument<string> | undefined
  readonly period: Argument<number>
  readonly stat: Argument<string>
  readonly unit?: Argument<string> | undefined
}

export interface AwsCloudwatchMetricAlarmMetricQuery {
  readonly account_id?: Argument<string> | undefined
  readonly expression?: Argument<string> | undefined
  readonly id: Argument<string>
  readonly label?: Argument<string> | undefined
  readonly period?: Argument<number> | undefined
  readonly return_data?: Argument<boolean> | undefined
  readonly metric?: Block<AwsCloudwatchMetricAlarmMetricQueryMetric> | undefined
}

export interface AwsCloudwatchMetricAlarmArguments {
  readonly actions_enabled?: Argument<boolean> | undefined
  readonly alarm_actions?: Argument<readonly string[]> | undefined
  readonly alarm_description?: Argument<string> | undefined
  readonly alarm_name: Argument<string>
  readonly comparison_operator: Argument<string>
  readonly datapoints_to_alarm?: Argument<number> | undefined
  readonly dimensions?: Entries<string> | undefined
  readonly evaluate_low_sample_count_percentiles?: Argument<string> | undefined
  readonly evaluation_periods: Argument<number>
  readonly extended_statistic?: Argument<string> | undefined
  readonly insufficient_data_actions?: Argument<readonly string[]> | undefined
  readonly metric_name?: Argument<string> | undefined
  readonly namespace?: Argument<string> | undefined
  readonly ok_actions?: Argument<readonly string[]> | undefined
  readonly period?: Argument<number> | undefined
  readonly statistic?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly threshold?: Argument<number> | undefined
  readonly threshold_metric_id?: Argument<string> | undefined
  readonly treat_missing_data?: Argument<string> | undefined
  readonly unit?: Argument<string> | undefined
  readonly metric_query?: Blocks<AwsCloudwatchMetricAlarmMetricQuery> | undefined
}

export interface AwsCloudwatchMetricAlarmAttributes {
  readonly actions_enabled: boolean
  readonly alarm_actions: readonly string[]
  readonly alarm_description: string
  readonly alarm_name: string
  readonly arn: string
  readonly comparison_operator: string
  readonly datapoints_to_alarm: number
  readonly dimensions: Readonly<Record<string, string>>
  readonly evaluate_low_sample_count_percentiles: string
  readonly evaluation_periods: number
  readonly extended_statistic: string
  readonly id: string
  readonly insufficient_data_actions: readonly string[]
  readonly metric_name: string
  readonly namespace: string
  readonly ok_actions: readonly string[]
  readonly period: number
  readonly statistic: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly threshold: number
  readonly threshold_metric_id: string
  readonly treat_missing_data: string
  readonly unit: string
}

export interface AwsDbInstanceBlueGreenUpdate {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsDbInstanceRestoreToPointInTime {
  readonly restore_time?: Argument<string> | undefined
  readonly source_db_instance_automated_backups_arn?: Argument<string> | undefined
  readonly source_db_instance_identifier?: Argument<string> | undefined
  readonly source_dbi_resource_id?: Argument<string> | undefined
  readonly use_latest_restorable_time?: Argument<boolean> | undefined
}

export interface AwsDbInstanceS3Import {
  readonly bucket_name: Argument<string>
  readonly bucket_prefix?: Argument<string> | undefined
  readonly ingestion_role: Argument<string>
  readonly source_engine: Argument<string>
  readonly source_engine_version: Argument<string>
}

export interface AwsDbInstanceTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsDbInstanceArguments {
  readonly allocated_storage?: Argument<number> | undefined
  readonly allow_major_version_upgrade?: Argument<boolean> | undefined
  readonly apply_immediately?: Argument<boolean> | undefined
  readonly auto_minor_version_upgrade?: Argument<boolean> | undefined
  readonly availability_zone?: Argument<string> | undefined
  readonly backup_retention_period?: Argument<number> | undefined
  readonly backup_target?: Argument<string> | undefined
  readonly backup_window?: Argument<string> | undefined
  readonly ca_cert_identifier?: Argument<string> | undefined
  readonly character_set_name?: Argument<string> | undefined
  readonly copy_tags_to_snapshot?: Argument<boolean> | undefined
  readonly custom_iam_instance_profile?: Argument<string> | undefined
  readonly customer_owned_ip_enabled?: Argument<boolean> | undefined
  readonly database_insights_mode?: Argument<string> | undefined
  readonly db_name?: Argument<string> | undefined
  readonly db_subnet_group_name?: Argument<string> | undefined
  readonly dedicated_log_volume?: Argument<boolean> | undefined
  readonly delete_automated_backups?: Argument<boolean> | undefined
  readonly deletion_protection?: Argument<boolean> | undefined
  readonly domain?: Argument<string> | undefined
  readonly domain_auth_secret_arn?: Argument<string> | undefined
  readonly domain_dns_ips?: Argument<readonly string[]> | undefined
  readonly domain_fqdn?: Argument<string> | undefined
  readonly domain_iam_role_name?: Argument<string> | undefined
  readonly domain_ou?: Argument<string> | undefined
  readonly enabled_cloudwatch_logs_exports?: Argument<readonly string[]> | undefined
  readonly engine?: Argument<string> | undefined
  readonly engine_lifecycle_support?: Argument<string> | undefined
  readonly engine_version?: Argument<string> | undefined
  readonly final_snapshot_identifier?: Argument<string> | undefined
  readonly iam_database_authentication_enabled?: Argument<boolean> | undefined
  readonly identifier?: Argument<string> | undefined
  readonly identifier_prefix?: Argument<string> | undefined
  readonly instance_class: Argument<string>
  readonly iops?: Argument<number> | undefined
  readonly kms_key_id?: Argument<string> | undefined
  readonly license_model?: Argument<string> | undefined
  readonly maintenance_window?: Argument<string> | undefined
  readonly manage_master_user_password?: Argument<boolean> | undefined
  readonly master_user_secret_kms_key_id?: Argument<string> | undefined
  readonly max_allocated_storage?: Argument<number> | undefined
  readonly monitoring_interval?: Argument<number> | undefined
  readonly monitoring_role_arn?: Argument<string> | undefined
  readonly multi_az?: Argument<boolean> | undefined
  readonly nchar_character_set_name?: Argument<string> | undefined
  readonly network_type?: Argument<string> | undefined
  readonly option_group_name?: Argument<string> | undefined
  readonly parameter_group_name?: Argument<string> | undefined
  readonly password?: Argument<string> | undefined
  readonly password_wo?: Argument<string> | undefined
  readonly password_wo_version?: Argument<number> | undefined
  readonly performance_insights_enabled?: Argument<boolean> | undefined
  readonly performance_insights_kms_key_id?: Argument<string> | undefined
  readonly performance_insights_retention_period?: Argument<number> | undefined
  readonly port?: Argument<number> | undefined
  readonly publicly_accessible?: Argument<boolean> | undefined
  readonly replica_mode?: Argument<string> | undefined
  readonly replicate_source_db?: Argument<string> | undefined
  readonly skip_final_snapshot?: Argument<boolean> | undefined
  readonly snapshot_identifier?: Argument<string> | undefined
  readonly storage_encrypted?: Argument<boolean> | undefined
  readonly storage_throughput?: Argument<number> | undefined
  readonly storage_type?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly timezone?: Argument<string> | undefined
  readonly upgrade_storage_config?: Argument<boolean> | undefined
  readonly username?: Argument<string> | undefined
  readonly vpc_security_group_ids?: Argument<readonly string[]> | undefined
  readonly blue_green_update?: Block<AwsDbInstanceBlueGreenUpdate> | undefined
  readonly restore_to_point_in_time?: Block<AwsDbInstanceRestoreToPointInTime> | undefined
  readonly s3_import?: Block<AwsDbInstanceS3Import> | undefined
  readonly timeouts?: Block<AwsDbInstanceTimeouts> | undefined
}

export interface AwsDbInstanceAttributes {
  readonly address: string
  readonly allocated_storage: number
  readonly allow_major_version_upgrade: boolean
  readonly apply_immediately: boolean
  readonly arn: string
  readonly auto_minor_version_upgrade: boolean
  readonly availability_zone: string
  readonly backup_retention_period: number
  readonly backup_target: string
  readonly backup_window: string
  readonly ca_cert_identifier: string
  readonly character_set_name: string
  readonly copy_tags_to_snapshot: boolean
  readonly custom_iam_instance_profile: string
  readonly customer_owned_ip_enabled: boolean
  readonly database_insights_mode: string
  readonly db_name: string
  readonly db_subnet_group_name: string
  readonly dedicated_log_volume: boolean
  readonly delete_automated_backups: boolean
  readonly deletion_protection: boolean
  readonly domain: string
  readonly domain_auth_secret_arn: string
  readonly domain_dns_ips: readonly string[]
  readonly domain_fqdn: string
  readonly domain_iam_role_name: string
  readonly domain_ou: string
  readonly enabled_cloudwatch_logs_exports: readonly string[]
  readonly endpoint: string
  readonly engine: string
  readonly engine_lifecycle_support: string
  readonly engine_version: string
  readonly engine_version_actual: string
  readonly final_snapshot_identifier: string
  readonly hosted_zone_id: string
  readonly iam_database_authentication_enabled: boolean
  readonly id: string
  readonly identifier: string
  readonly identifier_prefix: string
  readonly instance_class: string
  readonly iops: number
  readonly kms_key_id: string
  readonly latest_restorable_time: string
  readonly license_model: string
  readonly listener_endpoint: readonly { readonly address: string; readonly hosted_zone_id: string; readonly port: number }[]
  readonly 'listener_endpoint[0].address': string
  readonly 'listener_endpoint[0].hosted_zone_id': string
  readonly 'listener_endpoint[0].port': number
  readonly maintenance_window: string
  readonly manage_master_user_password: boolean
  readonly master_user_secret: readonly { readonly kms_key_id: string; readonly secret_arn: string; readonly secret_status: string }[]
  readonly 'master_user_secret[0].kms_key_id': string
  readonly 'master_user_secret[0].secret_arn': string
  readonly 'master_user_secret[0].secret_status': string
  readonly master_user_secret_kms_key_id: string
  readonly max_allocated_storage: number
  readonly monitoring_interval: number
  readonly monitoring_role_arn: string
  readonly multi_az: boolean
  readonly nchar_character_set_name: string
  readonly network_type: string
  readonly option_group_name: string
  readonly parameter_group_name: string
  readonly password: string
  readonly password_wo_version: number
  readonly performance_insights_enabled: boolean
  readonly performance_insights_kms_key_id: string
  readonly performance_insights_retention_period: number
  readonly port: number
  readonly publicly_accessible: boolean
  readonly replica_mode: string
  readonly replicas: readonly string[]
  readonly replicate_source_db: string
  readonly resource_id: string
  readonly skip_final_snapshot: boolean
  readonly snapshot_identifier: string
  readonly status: string
  readonly storage_encrypted: boolean
  readonly storage_throughput: number
  readonly storage_type: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly timezone: string
  readonly upgrade_storage_config: boolean
  readonly username: string
  readonly vpc_security_group_ids: readonly string[]
}

export interface AwsDbParameterGroupParameter {
  readonly apply_method?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsDbParameterGroupArguments {
  readonly description?: Argument<string> | undefined
  readonly family: Argument<string>
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly skip_destroy?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly parameter?: Blocks<AwsDbParameterGroupParameter> | undefined
}

export interface AwsDbParameterGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly family: string
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly skip_destroy: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsDbSubnetGroupArguments {
  readonly description?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly subnet_ids: Argument<readonly string[]>
  readonly tags?: Entries<string> | undefined
}

export interface AwsDbSubnetGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly subnet_ids: readonly string[]
  readonly supported_network_types: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsDefaultNetworkAclEgress {
  readonly action: Argument<string>
  readonly cidr_block?: Argument<string> | undefined
  readonly from_port: Argument<number>
  readonly icmp_code?: Argument<number> | undefined
  readonly icmp_type?: Argument<number> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly protocol: Argument<string>
  readonly rule_no: Argument<number>
  readonly to_port: Argument<number>
}

export interface AwsDefaultNetworkAclIngress {
  readonly action: Argument<string>
  readonly cidr_block?: Argument<string> | undefined
  readonly from_port: Argument<number>
  readonly icmp_code?: Argument<number> | undefined
  readonly icmp_type?: Argument<number> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly protocol: Argument<string>
  readonly rule_no: Argument<number>
  readonly to_port: Argument<number>
}

export interface AwsDefaultNetworkAclArguments {
  readonly default_network_acl_id: Argument<string>
  readonly subnet_ids?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly egress?: Blocks<AwsDefaultNetworkAclEgress> | undefined
  readonly ingress?: Blocks<AwsDefaultNetworkAclIngress> | undefined
}

export interface AwsDefaultNetworkAclAttributes {
  readonly arn: string
  readonly default_network_acl_id: string
  readonly id: string
  readonly owner_id: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsDefaultRouteTableTimeouts {
  readonly create?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsDefaultRouteTableArguments {
  readonly default_route_table_id: Argument<string>
  readonly propagating_vgws?: Argument<readonly string[]> | undefined
  readonly route?: Blocks<{ readonly cidr_block?: Argument<string> | undefined; readonly core_network_arn?: Argument<string> | undefined; readonly destination_prefix_list_id?: Argument<string> | undefined; readonly egress_only_gateway_id?: Argument<string> | undefined; readonly gateway_id?: Argument<string> | undefined; readonly instance_id?: Argument<string> | undefined; readonly ipv6_cidr_block?: Argument<string> | undefined; readonly nat_gateway_id?: Argument<string> | undefined; readonly network_interface_id?: Argument<string> | undefined; readonly transit_gateway_id?: Argument<string> | undefined; readonly vpc_endpoint_id?: Argument<string> | undefined; readonly vpc_peering_connection_id?: Argument<string> | undefined }> | undefined
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsDefaultRouteTableTimeouts> | undefined
}

export interface AwsDefaultRouteTableAttributes {
  readonly arn: string
  readonly default_route_table_id: string
  readonly id: string
  readonly owner_id: string
  readonly propagating_vgws: readonly string[]
  readonly route: readonly { readonly cidr_block: string; readonly core_network_arn: string; readonly destination_prefix_list_id: string; readonly egress_only_gateway_id: string; readonly gateway_id: string; readonly instance_id: string; readonly ipv6_cidr_block: string; readonly nat_gateway_id: string; readonly network_interface_id: string; readonly transit_gateway_id: string; readonly vpc_endpoint_id: string; readonly vpc_peering_connection_id: string }[]
  readonly 'route[0].cidr_block': string
  readonly 'route[0].core_network_arn': string
  readonly 'route[0].destination_prefix_list_id': string
  readonly 'route[0].egress_only_gateway_id': string
  readonly 'route[0].gateway_id': string
  readonly 'route[0].instance_id': string
  readonly 'route[0].ipv6_cidr_block': string
  readonly 'route[0].nat_gateway_id': string
  readonly 'route[0].network_interface_id': string
  readonly 'route[0].transit_gateway_id': string
  readonly 'route[0].vpc_endpoint_id': string
  readonly 'route[0].vpc_peering_connection_id': string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsDefaultSecurityGroupArguments {
  readonly egress?: Blocks<{ readonly cidr_blocks?: Argument<readonly string[]> | undefined; readonly from_port?: Argument<number> | undefined; readonly ipv6_cidr_blocks?: Argument<readonly string[]> | undefined; readonly prefix_list_ids?: Argument<readonly string[]> | undefined; readonly protocol?: Argument<string> | undefined; readonly security_groups?: Argument<readonly string[]> | undefined; readonly self?: Argument<boolean> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly ingress?: Blocks<{ readonly cidr_blocks?: Argument<readonly string[]> | undefined; readonly from_port?: Argument<number> | undefined; readonly ipv6_cidr_blocks?: Argument<readonly string[]> | undefined; readonly prefix_list_ids?: Argument<readonly string[]> | undefined; readonly protocol?: Argument<string> | undefined; readonly security_groups?: Argument<readonly string[]> | undefined; readonly self?: Argument<boolean> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly revoke_rules_on_delete?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
}

export interface AwsDefaultSecurityGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly egress: readonly { readonly cidr_blocks: readonly string[]; readonly from_port: number; readonly ipv6_cidr_blocks: readonly string[]; readonly prefix_list_ids: readonly string[]; readonly protocol: string; readonly security_groups: readonly string[]; readonly self: boolean; readonly to_port: number }[]
  readonly 'egress[0].cidr_blocks': readonly string[]
  readonly 'egress[0].from_port': number
  readonly 'egress[0].ipv6_cidr_blocks': readonly string[]
  readonly 'egress[0].prefix_list_ids': readonly string[]
  readonly 'egress[0].protocol': string
  readonly 'egress[0].security_groups': readonly string[]
  readonly 'egress[0].self': boolean
  readonly 'egress[0].to_port': number
  readonly id: string
  readonly ingress: readonly { readonly cidr_blocks: readonly string[]; readonly from_port: number; readonly ipv6_cidr_blocks: readonly string[]; readonly prefix_list_ids: readonly string[]; readonly protocol: string; readonly security_groups: readonly string[]; readonly self: boolean; readonly to_port: number }[]
  readonly 'ingress[0].cidr_blocks': readonly string[]
  readonly 'ingress[0].from_port': number
  readonly 'ingress[0].ipv6_cidr_blocks': readonly string[]
  readonly 'ingress[0].prefix_list_ids': readonly string[]
  readonly 'ingress[0].protocol': string
  readonly 'ingress[0].security_groups': readonly string[]
  readonly 'ingress[0].self': boolean
  readonly 'ingress[0].to_port': number
  readonly name: string
  readonly name_prefix: string
  readonly owner_id: string
  readonly revoke_rules_on_delete: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsDynamodbTableAttribute {
  readonly name: Argument<string>
  readonly type: Argument<string>
}

export interface AwsDynamodbTableGlobalSecondaryIndexOnDemandThroughput {
  readonly max_read_request_units?: Argument<number> | undefined
  readonly max_write_request_units?: Argument<number> | undefined
}

export interface AwsDynamodbTableGlobalSecondaryIndex {
  readonly hash_key: Argument<string>
  readonly name: Argument<string>
  readonly non_key_attributes?: Argument<readonly string[]> | undefined
  readonly projection_type: Argument<string>
  readonly range_key?: Argument<string> | undefined
  readonly read_capacity?: Argument<number> | undefined
  readonly write_capacity?: Argument<number> | undefined
  readonly on_demand_throughput?: Block<AwsDynamodbTableGlobalSecondaryIndexOnDemandThroughput> | undefined
}

export interface AwsDynamodbTableImportTableInputFormatOptionsCsv {
  readonly delimiter?: Argument<string> | undefined
  readonly header_list?: Argument<readonly string[]> | undefined
}

export interface AwsDynamodbTableImportTableInputFormatOptions {
  readonly csv?: Block<AwsDynamodbTableImportTableInputFormatOptionsCsv> | undefined
}

export interface AwsDynamodbTableImportTableS3BucketSource {
  readonly bucket: Argument<string>
  readonly bucket_owner?: Argument<string> | undefined
  readonly key_prefix?: Argument<string> | undefined
}

export interface AwsDynamodbTableImportTable {
  readonly input_compression_type?: Argument<string> | undefined
  readonly input_format: Argument<string>
  readonly input_format_options?: Block<AwsDynamodbTableImportTableInputFormatOptions> | undefined
  readonly s3_bucket_source: Block<AwsDynamodbTableImportTableS3BucketSource>
}

export interface AwsDynamodbTableLocalSecondaryIndex {
  readonly name: Argument<string>
  readonly non_key_attributes?: Argument<readonly string[]> | undefined
  readonly projection_type: Argument<string>
  readonly range_key: Argument<string>
}

export interface AwsDynamodbTableOnDemandThroughput {
  readonly max_read_request_units?: Argument<number> | undefined
  readonly max_write_request_units?: Argument<number> | undefined
}

export interface AwsDynamodbTablePointInTimeRecovery {
  readonly enabled: Argument<boolean>
  readonly recovery_period_in_days?: Argument<number> | undefined
}

export interface AwsDynamodbTableReplica {
  readonly kms_key_arn?: Argument<string> | undefined
  readonly point_in_time_recovery?: Argument<boolean> | undefined
  readonly propagate_tags?: Argument<boolean> | undefined
  readonly region_name: Argument<string>
}

export interface AwsDynamodbTableServerSideEncryption {
  readonly enabled: Argument<boolean>
  readonly kms_key_arn?: Argument<string> | undefined
}

export interface AwsDynamodbTableTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsDynamodbTableTtl {
  readonly attribute_name?: Argument<string> | undefined
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsDynamodbTableArguments {
  readonly billing_mode?: Argument<string> | undefined
  readonly deletion_protection_enabled?: Argument<boolean> | undefined
  readonly hash_key?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly range_key?: Argument<string> | undefined
  readonly read_capacity?: Argument<number> | undefined
  readonly restore_date_time?: Argument<string> | undefined
  readonly restore_source_name?: Argument<string> | undefined
  readonly restore_source_table_arn?: Argument<string> | undefined
  readonly restore_to_latest_time?: Argument<boolean> | undefined
  readonly stream_enabled?: Argument<boolean> | undefined
  readonly stream_view_type?: Argument<string> | undefined
  readonly table_class?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly write_capacity?: Argument<number> | undefined
  readonly attribute?: Blocks<AwsDynamodbTableAttribute> | undefined
  readonly global_secondary_index?: Blocks<AwsDynamodbTableGlobalSecondaryIndex> | undefined
  readonly import_table?: Block<AwsDynamodbTableImportTable> | undefined
  readonly local_secondary_index?: Blocks<AwsDynamodbTableLocalSecondaryIndex> | undefined
  readonly on_demand_throughput?: Block<AwsDynamodbTableOnDemandThroughput> | undefined
  readonly point_in_time_recovery?: Block<AwsDynamodbTablePointInTimeRecovery> | undefined
  readonly replica?: Blocks<AwsDynamodbTableReplica> | undefined
  readonly server_side_encryption?: Block<AwsDynamodbTableServerSideEncryption> | undefined
  readonly timeouts?: Block<AwsDynamodbTableTimeouts> | undefined
  readonly ttl?: Block<AwsDynamodbTableTtl> | undefined
}

export interface AwsDynamodbTableAttributes {
  readonly arn: string
  readonly billing_mode: string
  readonly deletion_protection_enabled: boolean
  readonly hash_key: string
  readonly id: string
  readonly name: string
  readonly range_key: string
  readonly read_capacity: number
  readonly restore_date_time: string
  readonly restore_source_name: string
  readonly restore_source_table_arn: string
  readonly restore_to_latest_time: boolean
  readonly stream_arn: string
  readonly stream_enabled: boolean
  readonly stream_label: string
  readonly stream_view_type: string
  readonly table_class: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly write_capacity: number
  readonly 'global_secondary_index[0].read_capacity': number
  readonly 'global_secondary_index[0].write_capacity': number
  readonly 'global_secondary_index[0].on_demand_throughput[0].max_read_request_units': number
  readonly 'global_secondary_index[0].on_demand_throughput[0].max_write_request_units': number
  readonly 'on_demand_throughput[0].max_read_request_units': number
  readonly 'on_demand_throughput[0].max_write_request_units': number
  readonly 'point_in_time_recovery[0].recovery_period_in_days': number
  readonly 'replica[0].arn': string
  readonly 'replica[0].kms_key_arn': string
  readonly 'replica[0].stream_arn': string
  readonly 'replica[0].stream_label': string
  readonly 'server_side_encryption[0].kms_key_arn': string
}

export interface AwsEc2TagArguments {
  readonly key: Argument<string>
  readonly resource_id: Argument<string>
  readonly value: Argument<string>
}

export interface AwsEc2TagAttributes {
  readonly id: string
  readonly key: string
  readonly resource_id: string
  readonly value: string
}

export interface AwsEcrLifecyclePolicyArguments {
  readonly policy: Argument<string>
  readonly repository: Argument<string>
}

export interface AwsEcrLifecyclePolicyAttributes {
  readonly id: string
  readonly policy: string
  readonly registry_id: string
  readonly repository: string
}

export interface AwsEcrPullThroughCacheRuleArguments {
  readonly credential_arn?: Argument<string> | undefined
  readonly custom_role_arn?: Argument<string> | undefined
  readonly ecr_repository_prefix: Argument<string>
  readonly upstream_registry_url: Argument<string>
  readonly upstream_repository_prefix?: Argument<string> | undefined
}

export interface AwsEcrPullThroughCacheRuleAttributes {
  readonly credential_arn: string
  readonly custom_role_arn: string
  readonly ecr_repository_prefix: string
  readonly id: string
  readonly registry_id: string
  readonly upstream_registry_url: string
  readonly upstream_repository_prefix: string
}

export interface AwsEcrRegistryScanningConfigurationRuleRepositoryFilter {
  readonly filter: Argument<string>
  readonly filter_type: Argument<string>
}

export interface AwsEcrRegistryScanningConfigurationRule {
  readonly scan_frequency: Argument<string>
  readonly repository_filter: Blocks<AwsEcrRegistryScanningConfigurationRuleRepositoryFilter>
}

export interface AwsEcrRegistryScanningConfigurationArguments {
  readonly scan_type: Argument<string>
  readonly rule?: Blocks<AwsEcrRegistryScanningConfigurationRule> | undefined
}

export interface AwsEcrRegistryScanningConfigurationAttributes {
  readonly id: string
  readonly registry_id: string
  readonly scan_type: string
}

export interface AwsEcrRepositoryEncryptionConfiguration {
  readonly encryption_type?: Argument<string> | undefined
  readonly kms_key?: Argument<string> | undefined
}

export interface AwsEcrRepositoryImageScanningConfiguration {
  readonly scan_on_push: Argument<boolean>
}

export interface AwsEcrRepositoryTimeouts {
  readonly delete?: Argument<string> | undefined
}

export interface AwsEcrRepositoryArguments {
  readonly force_delete?: Argument<boolean> | undefined
  readonly image_tag_mutability?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly encryption_configuration?: Blocks<AwsEcrRepositoryEncryptionConfiguration> | undefined
  readonly image_scanning_configuration?: Block<AwsEcrRepositoryImageScanningConfiguration> | undefined
  readonly timeouts?: Block<AwsEcrRepositoryTimeouts> | undefined
}

export interface AwsEcrRepositoryAttributes {
  readonly arn: string
  readonly force_delete: boolean
  readonly id: string
  readonly image_tag_mutability: string
  readonly name: string
  readonly registry_id: string
  readonly repository_url: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly 'encryption_configuration[0].kms_key': string
}

export interface AwsEcrRepositoryPolicyArguments {
  readonly policy: Argument<string>
  readonly repository: Argument<string>
}

export interface AwsEcrRepositoryPolicyAttributes {
  readonly id: string
  readonly policy: string
  readonly registry_id: string
  readonly repository: string
}

export interface AwsEgressOnlyInternetGatewayArguments {
  readonly tags?: Entries<string> | undefined
  readonly vpc_id: Argument<string>
}

export interface AwsEgressOnlyInternetGatewayAttributes {
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsEipTimeouts {
  readonly delete?: Argument<string> | undefined
  readonly read?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsEipArguments {
  readonly address?: Argument<string> | undefined
  readonly associate_with_private_ip?: Argument<string> | undefined
  readonly customer_owned_ipv4_pool?: Argument<string> | undefined
  readonly domain?: Argument<string> | undefined
  readonly instance?: Argument<string> | undefined
  readonly ipam_pool_id?: Argument<string> | undefined
  readonly network_border_group?: Argument<string> | undefined
  readonly network_interface?: Argument<string> | undefined
  readonly public_ipv4_pool?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsEipTimeouts> | undefined
}

export interface AwsEipAttributes {
  readonly address: string
  readonly allocation_id: string
  readonly arn: string
  readonly associate_with_private_ip: string
  readonly association_id: string
  readonly carrier_ip: string
  readonly customer_owned_ip: string
  readonly customer_owned_ipv4_pool: string
  readonly domain: string
  readonly id: string
  readonly instance: string
  readonly ipam_pool_id: string
  readonly network_border_group: string
  readonly network_interface: string
  readonly private_dns: string
  readonly private_ip: string
  readonly ptr_record: string
  readonly public_dns: string
  readonly public_ip: string
  readonly public_ipv4_pool: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsEksAccessEntryTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsEksAccessEntryArguments {
  readonly cluster_name: Argument<string>
  readonly kubernetes_groups?: Argument<readonly string[]> | undefined
  readonly principal_arn: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly type?: Argument<string> | undefined
  readonly user_name?: Argument<string> | undefined
  readonly timeouts?: Block<AwsEksAccessEntryTimeouts> | undefined
}

export interface AwsEksAccessEntryAttributes {
  readonly access_entry_arn: string
  readonly cluster_name: string
  readonly created_at: string
  readonly id: string
  readonly kubernetes_groups: readonly string[]
  readonly modified_at: string
  readonly principal_arn: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly type: string
  readonly user_name: string
}

export interface AwsEksAccessPolicyAssociationAccessScope {
  readonly namespaces?: Argument<readonly string[]> | undefined
  readonly type: Argument<string>
}

export interface AwsEksAccessPolicyAssociationTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsEksAccessPolicyAssociationArguments {
  readonly cluster_name: Argument<string>
  readonly policy_arn: Argument<string>
  readonly principal_arn: Argument<string>
  readonly access_scope: Block<AwsEksAccessPolicyAssociationAccessScope>
  readonly timeouts?: Block<AwsEksAccessPolicyAssociationTimeouts> | undefined
}

export interface AwsEksAccessPolicyAssociationAttributes {
  readonly associated_at: string
  readonly cluster_name: string
  readonly id: string
  readonly modified_at: string
  readonly policy_arn: string
  readonly principal_arn: string
}

export interface AwsEksAddonPodIdentityAssociation {
  readonly role_arn: Argument<string>
  readonly service_account: Argument<string>
}

export interface AwsEksAddonTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsEksAddonArguments {
  readonly addon_name: Argument<string>
  readonly addon_version?: Argument<string> | undefined
  readonly cluster_name: Argument<string>
  readonly configuration_values?: Argument<string> | undefined
  readonly preserve?: Argument<boolean> | undefined
  readonly resolve_conflicts_on_create?: Argument<string> | undefined
  readonly resolve_conflicts_on_update?: Argument<string> | undefined
  readonly service_account_role_arn?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly pod_identity_association?: Blocks<AwsEksAddonPodIdentityAssociation> | undefined
  readonly timeouts?: Block<AwsEksAddonTimeouts> | undefined
}

export interface AwsEksAddonAttributes {
  readonly addon_name: string
  readonly addon_version: string
  readonly arn: string
  readonly cluster_name: string
  readonly configuration_values: string
  readonly created_at: string
  readonly id: string
  readonly modified_at: string
  readonly preserve: boolean
  readonly resolve_conflicts_on_create: string
  readonly resolve_conflicts_on_update: string
  readonly service_account_role_arn: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsEksClusterAccessConfig {
  readonly authentication_mode?: Argument<string> | undefined
  readonly bootstrap_cluster_creator_admin_permissions?: Argument<boolean> | undefined
}

export interface AwsEksClusterComputeConfig {
  readonly enabled?: Argument<boolean> | undefined
  readonly node_pools?: Argument<readonly string[]> | undefined
  readonly node_role_arn?: Argument<string> | undefined
}

export interface AwsEksClusterEncryptionConfigProvider {
  readonly key_arn: Argument<string>
}

export interface AwsEksClusterEncryptionConfig {
  readonly resources: Argument<readonly string[]>
  readonly provider: Block<AwsEksClusterEncryptionConfigProvider>
}

export interface AwsEksClusterKubernetesNetworkConfigElasticLoadBalancing {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsEksClusterKubernetesNetworkConfig {
  readonly ip_family?: Argument<string> | undefined
  readonly service_ipv4_cidr?: Argument<string> | undefined
  readonly elastic_load_balancing?: Block<AwsEksClusterKubernetesNetworkConfigElasticLoadBalancing> | undefined
}

export interface AwsEksClusterOutpostConfigControlPlanePlacement {
  readonly group_name: Argument<string>
}

export interface AwsEksClusterOutpostConfig {
  readonly control_plane_instance_type: Argument<string>
  readonly outpost_arns: Argument<readonly string[]>
  readonly control_plane_placement?: Block<AwsEksClusterOutpostConfigControlPlanePlacement> | undefined
}

export interface AwsEksClusterRemoteNetworkConfigRemoteNodeNetworks {
  readonly cidrs?: Argument<readonly string[]> | undefined
}

export interface AwsEksClusterRemoteNetworkConfigRemotePodNetworks {
  readonly cidrs?: Argument<readonly string[]> | undefined
}

export interface AwsEksClusterRemoteNetworkConfig {
  readonly remote_node_networks: Block<AwsEksClusterRemoteNetworkConfigRemoteNodeNetworks>
  readonly remote_pod_networks?: Block<AwsEksClusterRemoteNetworkConfigRemotePodNetworks> | undefined
}

export interface AwsEksClusterStorageConfigBlockStorage {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsEksClusterStorageConfig {
  readonly block_storage?: Block<AwsEksClusterStorageConfigBlockStorage> | undefined
}

export interface AwsEksClusterTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsEksClusterUpgradePolicy {
  readonly support_type?: Argument<string> | undefined
}

export interface AwsEksClusterVpcConfig {
  readonly endpoint_private_access?: Argument<boolean> | undefined
  readonly endpoint_public_access?: Argument<boolean> | undefined
  readonly public_access_cidrs?: Argument<readonly string[]> | undefined
  readonly security_group_ids?: Argument<readonly string[]> | undefined
  readonly subnet_ids: Argument<readonly string[]>
}

export interface AwsEksClusterZonalShiftConfig {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsEksClusterArguments {
  readonly bootstrap_self_managed_addons?: Argument<boolean> | undefined
  readonly enabled_cluster_log_types?: Argument<readonly string[]> | undefined
  readonly force_update_version?: Argument<boolean> | undefined
  readonly name: Argument<string>
  readonly role_arn: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly version?: Argument<string> | undefined
  readonly access_config?: Block<AwsEksClusterAccessConfig> | undefined
  readonly compute_config?: Block<AwsEksClusterComputeConfig> | undefined
  readonly encryption_config?: Block<AwsEksClusterEncryptionConfig> | undefined
  readonly kubernetes_network_config?: Block<AwsEksClusterKubernetesNetworkConfig> | undefined
  readonly outpost_config?: Block<AwsEksClusterOutpostConfig> | undefined
  readonly remote_network_config?: Block<AwsEksClusterRemoteNetworkConfig> | undefined
  readonly storage_config?: Block<AwsEksClusterStorageConfig> | undefined
  readonly timeouts?: Block<AwsEksClusterTimeouts> | undefined
  readonly upgrade_policy?: Block<AwsEksClusterUpgradePolicy> | undefined
  readonly vpc_config: Block<AwsEksClusterVpcConfig>
  readonly zonal_shift_config?: Block<AwsEksClusterZonalShiftConfig> | undefined
}

export interface AwsEksClusterAttributes {
  readonly arn: string
  readonly bootstrap_self_managed_addons: boolean
  readonly certificate_authority: readonly { readonly data: string }[]
  readonly 'certificate_authority[0].data': string
  readonly cluster_id: string
  readonly created_at: string
  readonly enabled_cluster_log_types: readonly string[]
  readonly endpoint: string
  readonly force_update_version: boolean
  readonly id: string
  readonly identity: readonly { readonly oidc: readonly { readonly issuer: string }[] }[]
  readonly 'identity[0].oidc': readonly { readonly issuer: string }[]
  readonly 'identity[0].oidc[0].issuer': string
  readonly name: string
  readonly platform_version: string
  readonly role_arn: string
  readonly status: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly version: string
  readonly 'access_config[0].authentication_mode': string
  readonly 'kubernetes_network_config[0].ip_family': string
  readonly 'kubernetes_network_config[0].service_ipv4_cidr': string
  readonly 'kubernetes_network_config[0].service_ipv6_cidr': string
  readonly 'upgrade_policy[0].support_type': string
  readonly 'vpc_config[0].cluster_security_group_id': string
  readonly 'vpc_config[0].public_access_cidrs': readonly string[]
  readonly 'vpc_config[0].vpc_id': string
}

export interface AwsEksFargateProfileSelector {
  readonly labels?: Entries<string> | undefined
  readonly namespace: Argument<string>
}

export interface AwsEksFargateProfileTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsEksFargateProfileArguments {
  readonly cluster_name: Argument<string>
  readonly fargate_profile_name: Argument<string>
  readonly pod_execution_role_arn: Argument<string>
  readonly subnet_ids?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly selector: Blocks<AwsEksFargateProfileSelector>
  readonly timeouts?: Block<AwsEksFargateProfileTimeouts> | undefined
}

export interface AwsEksFargateProfileAttributes {
  readonly arn: string
  readonly cluster_name: string
  readonly fargate_profile_name: string
  readonly id: string
  readonly pod_execution_role_arn: string
  readonly status: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsEksIdentityProviderConfigOidc {
  readonly client_id: Argument<string>
  readonly groups_claim?: Argument<string> | undefined
  readonly groups_prefix?: Argument<string> | undefined
  readonly identity_provider_config_name: Argument<string>
  readonly issuer_url: Argument<string>
  readonly required_claims?: Entries<string> | undefined
  readonly username_claim?: Argument<string> | undefined
  readonly username_prefix?: Argument<string> | undefined
}

export interface AwsEksIdentityProviderConfigTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsEksIdentityProviderConfigArguments {
  readonly cluster_name: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly oidc: Block<AwsEksIdentityProviderConfigOidc>
  readonly timeouts?: Block<AwsEksIdentityProviderConfigTimeouts> | undefined
}

export interface AwsEksIdentityProviderConfigAttributes {
  readonly arn: string
  readonly cluster_name: string
  readonly id: string
  readonly status: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsEksNodeGroupLaunchTemplate {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly version: Argument<string>
}

export interface AwsEksNodeGroupNodeRepairConfig {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsEksNodeGroupRemoteAccess {
  readonly ec2_ssh_key?: Argument<string> | undefined
  readonly source_security_group_ids?: Argument<readonly string[]> | undefined
}

export interface AwsEksNodeGroupScalingConfig {
  readonly desired_size: Argument<number>
  readonly max_size: Argument<number>
  readonly min_size: Argument<number>
}

export interface AwsEksNodeGroupTaint {
  readonly effect: Argument<string>
  readonly key: Argument<string>
  readonly value?: Argument<string> | undefined
}

export interface AwsEksNodeGroupTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsEksNodeGroupUpdateConfig {
  readonly max_unavailable?: Argument<number> | undefined
  readonly max_unavailable_percentage?: Argument<number> | undefined
}

export interface AwsEksNodeGroupArguments {
  readonly ami_type?: Argument<string> | undefined
  readonly capacity_type?: Argument<string> | undefined
  readonly cluster_name: Argument<string>
  readonly disk_size?: Argument<number> | undefined
  readonly force_update_version?: Argument<boolean> | undefined
  readonly instance_types?: Argument<readonly string[]> | undefined
  readonly labels?: Entries<string> | undefined
  readonly node_group_name?: Argument<string> | undefined
  readonly node_group_name_prefix?: Argument<string> | undefined
  readonly node_role_arn: Argument<string>
  readonly release_version?: Argument<string> | undefined
  readonly subnet_ids: Argument<readonly string[]>
  readonly tags?: Entries<string> | undefined
  readonly version?: Argument<string> | undefined
  readonly launch_template?: Block<AwsEksNodeGroupLaunchTemplate> | undefined
  readonly node_repair_config?: Block<AwsEksNodeGroupNodeRepairConfig> | undefined
  readonly remote_access?: Block<AwsEksNodeGroupRemoteAccess> | undefined
  readonly scaling_config: Block<AwsEksNodeGroupScalingConfig>
  readonly taint?: Blocks<AwsEksNodeGroupTaint> | undefined
  readonly timeouts?: Block<AwsEksNodeGroupTimeouts> | undefined
  readonly update_config?: Block<AwsEksNodeGroupUpdateConfig> | undefined
}

export interface AwsEksNodeGroupAttributes {
  readonly ami_type: string
  readonly arn: string
  readonly capacity_type: string
  readonly cluster_name: string
  readonly disk_size: number
  readonly force_update_version: boolean
  readonly id: string
  readonly instance_types: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly node_group_name: string
  readonly node_group_name_prefix: string
  readonly node_role_arn: string
  readonly release_version: string
  readonly resources: readonly { readonly autoscaling_groups: readonly { readonly name: string }[]; readonly remote_access_security_group_id: string }[]
  readonly 'resources[0].autoscaling_groups': readonly { readonly name: string }[]
  readonly 'resources[0].autoscaling_groups[0].name': string
  readonly 'resources[0].remote_access_security_group_id': string
  readonly status: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly version: string
  readonly 'launch_template[0].id': string
  readonly 'launch_template[0].name': string
}

export interface AwsEksPodIdentityAssociationArguments {
  readonly cluster_name: Argument<string>
  readonly namespace: Argument<string>
  readonly role_arn: Argument<string>
  readonly service_account: Argument<string>
  readonly tags?: Entries<string> | undefined
}

export interface AwsEksPodIdentityAssociationAttributes {
  readonly association_arn: string
  readonly association_id: string
  readonly cluster_name: string
  readonly id: string
  readonly namespace: string
  readonly role_arn: string
  readonly service_account: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsElasticacheParameterGroupParameter {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsElasticacheParameterGroupArguments {
  readonly description?: Argument<string> | undefined
  readonly family: Argument<string>
  readonly name: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly parameter?: Blocks<AwsElasticacheParameterGroupParameter> | undefined
}

export interface AwsElasticacheParameterGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly family: string
  readonly id: string
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsElasticacheReplicationGroupLogDeliveryConfiguration {
  readonly destination: Argument<string>
  readonly destination_type: Argument<string>
  readonly log_format: Argument<string>
  readonly log_type: Argument<string>
}

export interface AwsElasticacheReplicationGroupTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsElasticacheReplicationGroupArguments {
  readonly apply_immediately?: Argument<boolean> | undefined
  readonly at_rest_encryption_enabled?: Argument<string> | undefined
  readonly auth_token?: Argument<string> | undefined
  readonly auth_token_update_strategy?: Argument<string> | undefined
  readonly auto_minor_version_upgrade?: Argument<string> | undefined
  readonly automatic_failover_enabled?: Argument<boolean> | undefined
  readonly cluster_mode?: Argument<string> | undefined
  readonly data_tiering_enabled?: Argument<boolean> | undefined
  readonly description: Argument<string>
  readonly engine?: Argument<string> | undefined
  readonly engine_version?: Argument<string> | undefined
  readonly final_snapshot_identifier?: Argument<string> | undefined
  readonly global_replication_group_id?: Argument<string> | undefined
  readonly ip_discovery?: Argument<string> | undefined
  readonly kms_key_id?: Argument<string> | undefined
  readonly maintenance_window?: Argument<string> | undefined
  readonly multi_az_enabled?: Argument<boolean> | undefined
  readonly network_type?: Argument<string> | undefined
  readonly node_type?: Argument<string> | undefined
  readonly notification_topic_arn?: Argument<string> | undefined
  readonly num_cache_clusters?: Argument<number> | undefined
  readonly num_node_groups?: Argument<number> | undefined
  readonly parameter_group_name?: Argument<string> | undefined
  readonly port?: Argument<number> | undefined
  readonly preferred_cache_cluster_azs?: Argument<readonly string[]> | undefined
  readonly replicas_per_node_group?: Argument<number> | undefined
  readonly replication_group_id: Argument<string>
  readonly security_group_ids?: Argument<readonly string[]> | undefined
  readonly security_group_names?: Argument<readonly string[]> | undefined
  readonly snapshot_arns?: Argument<readonly string[]> | undefined
  readonly snapshot_name?: Argument<string> | undefined
  readonly snapshot_retention_limit?: Argument<number> | undefined
  readonly snapshot_window?: Argument<string> | undefined
  readonly subnet_group_name?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly transit_encryption_enabled?: Argument<boolean> | undefined
  readonly transit_encryption_mode?: Argument<string> | undefined
  readonly user_group_ids?: Argument<readonly string[]> | undefined
  readonly log_delivery_configuration?: Blocks<AwsElasticacheReplicationGroupLogDeliveryConfiguration> | undefined
  readonly timeouts?: Block<AwsElasticacheReplicationGroupTimeouts> | undefined
}

export interface AwsElasticacheReplicationGroupAttributes {
  readonly apply_immediately: boolean
  readonly arn: string
  readonly at_rest_encryption_enabled: string
  readonly auth_token: string
  readonly auth_token_update_strategy: string
  readonly auto_minor_version_upgrade: string
  readonly automatic_failover_enabled: boolean
  readonly cluster_enabled: boolean
  readonly cluster_mode: string
  readonly configuration_endpoint_address: string
  readonly data_tiering_enabled: boolean
  readonly description: string
  readonly engine: string
  readonly engine_version: string
  readonly engine_version_actual: string
  readonly final_snapshot_identifier: string
  readonly global_replication_group_id: string
  readonly id: string
  readonly ip_discovery: string
  readonly kms_key_id: string
  readonly maintenance_window: string
  readonly member_clusters: readonly string[]
  readonly multi_az_enabled: boolean
  readonly network_type: string
  readonly node_type: string
  readonly notification_topic_arn: string
  readonly num_cache_clusters: number
  readonly num_node_groups: number
  readonly parameter_group_name: string
  readonly port: number
  readonly preferred_cache_cluster_azs: readonly string[]
  readonly primary_endpoint_address: string
  readonly reader_endpoint_address: string
  readonly replicas_per_node_group: number
  readonly replication_group_id: string
  readonly security_group_ids: readonly string[]
  readonly security_group_names: readonly string[]
  readonly snapshot_arns: readonly string[]
  readonly snapshot_name: string
  readonly snapshot_retention_limit: number
  readonly snapshot_window: string
  readonly subnet_group_name: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly transit_encryption_enabled: boolean
  readonly transit_encryption_mode: string
  readonly user_group_ids: readonly string[]
}

export interface AwsElasticacheSubnetGroupArguments {
  readonly description?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly subnet_ids: Argument<readonly string[]>
  readonly tags?: Entries<string> | undefined
}

export interface AwsElasticacheSubnetGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly id: string
  readonly name: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsElasticacheUserAuthenticationMode {
  readonly passwords?: Argument<readonly string[]> | undefined
  readonly type: Argument<string>
}

export interface AwsElasticacheUserTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly read?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsElasticacheUserArguments {
  readonly access_string: Argument<string>
  readonly engine: Argument<string>
  readonly no_password_required?: Argument<boolean> | undefined
  readonly passwords?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly user_id: Argument<string>
  readonly user_name: Argument<string>
  readonly authentication_mode?: Block<AwsElasticacheUserAuthenticationMode> | undefined
  readonly timeouts?: Block<AwsElasticacheUserTimeouts> | undefined
}

export interface AwsElasticacheUserAttributes {
  readonly access_string: string
  readonly arn: string
  readonly engine: string
  readonly id: string
  readonly no_password_required: boolean
  readonly passwords: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly user_id: string
  readonly user_name: string
  readonly 'authentication_mode[0].password_count': number
}

export interface AwsElasticacheUserGroupArguments {
  readonly engine: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly user_group_id: Argument<string>
  readonly user_ids?: Argument<readonly string[]> | undefined
}

export interface AwsElasticacheUserGroupAttributes {
  readonly arn: string
  readonly engine: string
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly user_group_id: string
  readonly user_ids: readonly string[]
}

export interface AwsFlowLogDestinationOptions {
  readonly file_format?: Argument<string> | undefined
  readonly hive_compatible_partitions?: Argument<boolean> | undefined
  readonly per_hour_partition?: Argument<boolean> | undefined
}

export interface AwsFlowLogArguments {
  readonly deliver_cross_account_role?: Argument<string> | undefined
  readonly eni_id?: Argument<string> | undefined
  readonly iam_role_arn?: Argument<string> | undefined
  readonly log_destination?: Argument<string> | undefined
  readonly log_destination_type?: Argument<string> | undefined
  readonly log_format?: Argument<string> | undefined
  readonly max_aggregation_interval?: Argument<number> | undefined
  readonly subnet_id?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly traffic_type?: Argument<string> | undefined
  readonly transit_gateway_attachment_id?: Argument<string> | undefined
  readonly transit_gateway_id?: Argument<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly destination_options?: Block<AwsFlowLogDestinationOptions> | undefined
}

export interface AwsFlowLogAttributes {
  readonly arn: string
  readonly deliver_cross_account_role: string
  readonly eni_id: string
  readonly iam_role_arn: string
  readonly id: string
  readonly log_destination: string
  readonly log_destination_type: string
  readonly log_format: string
  readonly max_aggregation_interval: number
  readonly subnet_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly traffic_type: string
  readonly transit_gateway_attachment_id: string
  readonly transit_gateway_id: string
  readonly vpc_id: string
}

export interface AwsIamInstanceProfileArguments {
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly role?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsIamInstanceProfileAttributes {
  readonly arn: string
  readonly create_date: string
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly path: string
  readonly role: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly unique_id: string
}

export interface AwsIamOpenidConnectProviderArguments {
  readonly client_id_list: Argument<readonly string[]>
  readonly tags?: Entries<string> | undefined
  readonly thumbprint_list?: Argument<readonly string[]> | undefined
  readonly url: Argument<string>
}

export interface AwsIamOpenidConnectProviderAttributes {
  readonly arn: string
  readonly client_id_list: readonly string[]
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly thumbprint_list: readonly string[]
  readonly url: string
}

export interface AwsIamPolicyArguments {
  readonly description?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly policy: Argument<string>
  readonly tags?: Entries<string> | undefined
}

export interface AwsIamPolicyAttributes {
  readonly arn: string
  readonly attachment_count: number
  readonly description: string
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly path: string
  readonly policy: string
  readonly policy_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsIamRoleArguments {
  readonly assume_role_policy: Argument<string>
  readonly description?: Argument<string> | undefined
  readonly force_detach_policies?: Argument<boolean> | undefined
  readonly max_session_duration?: Argument<number> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly permissions_boundary?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsIamRoleAttributes {
  readonly arn: string
  readonly assume_role_policy: string
  readonly create_date: string
  readonly description: string
  readonly force_detach_policies: boolean
  readonly id: string
  readonly max_session_duration: number
  readonly name: string
  readonly name_prefix: string
  readonly path: string
  readonly permissions_boundary: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly unique_id: string
}

export interface AwsIamRolePolicyArguments {
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly policy: Argument<string>
  readonly role: Argument<string>
}

export interface AwsIamRolePolicyAttributes {
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly policy: string
  readonly role: string
}

export interface AwsIamRolePolicyAttachmentArguments {
  readonly policy_arn: Argument<string>
  readonly role: Argument<string>
}

export interface AwsIamRolePolicyAttachmentAttributes {
  readonly id: string
  readonly policy_arn: string
  readonly role: string
}

export interface AwsIamServiceLinkedRoleArguments {
  readonly aws_service_name: Argument<string>
  readonly custom_suffix?: Argument<string> | undefined
  readonly description?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsIamServiceLinkedRoleAttributes {
  readonly arn: string
  readonly aws_service_name: string
  readonly create_date: string
  readonly custom_suffix: string
  readonly description: string
  readonly id: string
  readonly name: string
  readonly path: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly unique_id: string
}

export interface AwsInternetGatewayTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsInternetGatewayArguments {
  readonly tags?: Entries<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly timeouts?: Block<AwsInternetGatewayTimeouts> | undefined
}

export interface AwsInternetGatewayAttributes {
  readonly arn: string
  readonly id: string
  readonly owner_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsKmsAliasArguments {
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly target_key_id: Argument<string>
}

export interface AwsKmsAliasAttributes {
  readonly arn: string
  readonly id: string
  readonly name: string
  readonly name_prefix: string
  readonly target_key_arn: string
  readonly target_key_id: string
}

export interface AwsKmsKeyTimeouts {
  readonly create?: Argument<string> | undefined
}

export interface AwsKmsKeyArguments {
  readonly bypass_policy_lockout_safety_check?: Argument<boolean> | undefined
  readonly custom_key_store_id?: Argument<string> | undefined
  readonly customer_master_key_spec?: Argument<string> | undefined
  readonly deletion_window_in_days?: Argument<number> | undefined
  readonly description?: Argument<string> | undefined
  readonly enable_key_rotation?: Argument<boolean> | undefined
  readonly is_enabled?: Argument<boolean> | undefined
  readonly key_usage?: Argument<string> | undefined
  readonly multi_region?: Argument<boolean> | undefined
  readonly policy?: Argument<string> | undefined
  readonly rotation_period_in_days?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
  readonly xks_key_id?: Argument<string> | undefined
  readonly timeouts?: Block<AwsKmsKeyTimeouts> | undefined
}

export interface AwsKmsKeyAttributes {
  readonly arn: string
  readonly bypass_policy_lockout_safety_check: boolean
  readonly custom_key_store_id: string
  readonly customer_master_key_spec: string
  readonly deletion_window_in_days: number
  readonly description: string
  readonly enable_key_rotation: boolean
  readonly id: string
  readonly is_enabled: boolean
  readonly key_id: string
  readonly key_usage: string
  readonly multi_region: boolean
  readonly policy: string
  readonly rotation_period_in_days: number
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly xks_key_id: string
}

export interface AwsLaunchTemplateBlockDeviceMappingsEbs {
  readonly delete_on_termination?: Argument<string> | undefined
  readonly encrypted?: Argument<string> | undefined
  readonly iops?: Argument<number> | undefined
  readonly kms_key_id?: Argument<string> | undefined
  readonly snapshot_id?: Argument<string> | undefined
  readonly throughput?: Argument<number> | undefined
  readonly volume_initialization_rate?: Argument<number> | undefined
  readonly volume_size?: Argument<number> | undefined
  readonly volume_type?: Argument<string> | undefined
}

export interface AwsLaunchTemplateBlockDeviceMappings {
  readonly device_name?: Argument<string> | undefined
  readonly no_device?: Argument<string> | undefined
  readonly virtual_name?: Argument<string> | undefined
  readonly ebs?: Block<AwsLaunchTemplateBlockDeviceMappingsEbs> | undefined
}

export interface AwsLaunchTemplateCapacityReservationSpecificationCapacityReservationTarget {
  readonly capacity_reservation_id?: Argument<string> | undefined
  readonly capacity_reservation_resource_group_arn?: Argument<string> | undefined
}

export interface AwsLaunchTemplateCapacityReservationSpecification {
  readonly capacity_reservation_preference?: Argument<string> | undefined
  readonly capacity_reservation_target?: Block<AwsLaunchTemplateCapacityReservationSpecificationCapacityReservationTarget> | undefined
}

export interface AwsLaunchTemplateCpuOptions {
  readonly amd_sev_snp?: Argument<string> | undefined
  readonly core_count?: Argument<number> | undefined
  readonly threads_per_core?: Argument<number> | undefined
}

export interface AwsLaunchTemplateCreditSpecification {
  readonly cpu_credits?: Argument<string> | undefined
}

export interface AwsLaunchTemplateEnclaveOptions {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsLaunchTemplateHibernationOptions {
  readonly configured: Argument<boolean>
}

export interface AwsLaunchTemplateIamInstanceProfile {
  readonly arn?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
}

export interface AwsLaunchTemplateInstanceMarketOptionsSpotOptions {
  readonly block_duration_minutes?: Argument<number> | undefined
  readonly instance_interruption_behavior?: Argument<string> | undefined
  readonly max_price?: Argument<string> | undefined
  readonly spot_instance_type?: Argument<string> | undefined
  readonly valid_until?: Argument<string> | undefined
}

export interface AwsLaunchTemplateInstanceMarketOptions {
  readonly market_type?: Argument<string> | undefined
  readonly spot_options?: Block<AwsLaunchTemplateInstanceMarketOptionsSpotOptions> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsAcceleratorCount {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsAcceleratorTotalMemoryMib {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsBaselineEbsBandwidthMbps {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsMemoryGibPerVcpu {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsMemoryMib {
  readonly max?: Argument<number> | undefined
  readonly min: Argument<number>
}

export interface AwsLaunchTemplateInstanceRequirementsNetworkBandwidthGbps {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsNetworkInterfaceCount {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsTotalLocalStorageGb {
  readonly max?: Argument<number> | undefined
  readonly min?: Argument<number> | undefined
}

export interface AwsLaunchTemplateInstanceRequirementsVcpuCount {
  readonly max?: Argument<number> | undefined
  readonly min: Argument<number>
}

export interface AwsLaunchTemplateInstanceRequirements {
  readonly accelerator_manufacturers?: Argument<readonly string[]> | undefined
  readonly accelerator_names?: Argument<readonly string[]> | undefined
  readonly accelerator_types?: Argument<readonly string[]> | undefined
  readonly allowed_instance_types?: Argument<readonly string[]> | undefined
  readonly bare_metal?: Argument<string> | undefined
  readonly burstable_performance?: Argument<string> | undefined
  readonly cpu_manufacturers?: Argument<readonly string[]> | undefined
  readonly excluded_instance_types?: Argument<readonly string[]> | undefined
  readonly instance_generations?: Argument<readonly string[]> | undefined
  readonly local_storage?: Argument<string> | undefined
  readonly local_storage_types?: Argument<readonly string[]> | undefined
  readonly max_spot_price_as_percentage_of_optimal_on_demand_price?: Argument<number> | undefined
  readonly on_demand_max_price_percentage_over_lowest_price?: Argument<number> | undefined
  readonly require_hibernate_support?: Argument<boolean> | undefined
  readonly spot_max_price_percentage_over_lowest_price?: Argument<number> | undefined
  readonly accelerator_count?: Block<AwsLaunchTemplateInstanceRequirementsAcceleratorCount> | undefined
  readonly accelerator_total_memory_mib?: Block<AwsLaunchTemplateInstanceRequirementsAcceleratorTotalMemoryMib> | undefined
  readonly baseline_ebs_bandwidth_mbps?: Block<AwsLaunchTemplateInstanceRequirementsBaselineEbsBandwidthMbps> | undefined
  readonly memory_gib_per_vcpu?: Block<AwsLaunchTemplateInstanceRequirementsMemoryGibPerVcpu> | undefined
  readonly memory_mib: Block<AwsLaunchTemplateInstanceRequirementsMemoryMib>
  readonly network_bandwidth_gbps?: Block<AwsLaunchTemplateInstanceRequirementsNetworkBandwidthGbps> | undefined
  readonly network_interface_count?: Block<AwsLaunchTemplateInstanceRequirementsNetworkInterfaceCount> | undefined
  readonly total_local_storage_gb?: Block<AwsLaunchTemplateInstanceRequirementsTotalLocalStorageGb> | undefined
  readonly vcpu_count: Block<AwsLaunchTemplateInstanceRequirementsVcpuCount>
}

export interface AwsLaunchTemplateLicenseSpecification {
  readonly license_configuration_arn: Argument<string>
}

export interface AwsLaunchTemplateMaintenanceOptions {
  readonly auto_recovery?: Argument<string> | undefined
}

export interface AwsLaunchTemplateMetadataOptions {
  readonly http_endpoint?: Argument<string> | undefined
  readonly http_protocol_ipv6?: Argument<string> | undefined
  readonly http_put_response_hop_limit?: Argument<number> | undefined
  readonly http_tokens?: Argument<string> | undefined
  readonly instance_metadata_tags?: Argument<string> | undefined
}

export interface AwsLaunchTemplateMonitoring {
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsLaunchTemplateNetworkInterfacesConnectionTrackingSpecification {
  readonly tcp_established_timeout?: Argument<number> | undefined
  readonly udp_stream_timeout?: Argument<number> | undefined
  readonly udp_timeout?: Argument<number> | undefined
}

export interface AwsLaunchTemplateNetworkInterfacesEnaSrdSpecificationEnaSrdUdpSpecification {
  readonly ena_srd_udp_enabled?: Argument<boolean> | undefined
}

export interface AwsLaunchTemplateNetworkInterfacesEnaSrdSpecification {
  readonly ena_srd_enabled?: Argument<boolean> | undefined
  readonly ena_srd_udp_specification?: Block<AwsLaunchTemplateNetworkInterfacesEnaSrdSpecificationEnaSrdUdpSpecification> | undefined
}

export interface AwsLaunchTemplateNetworkInterfaces {
  readonly associate_carrier_ip_address?: Argument<string> | undefined
  readonly associate_public_ip_address?: Argument<string> | undefined
  readonly delete_on_termination?: Argument<string> | undefined
  readonly description?: Argument<string> | undefined
  readonly device_index?: Argument<number> | undefined
  readonly interface_type?: Argument<string> | undefined
  readonly ipv4_address_count?: Argument<number> | undefined
  readonly ipv4_addresses?: Argument<readonly string[]> | undefined
  readonly ipv4_prefix_count?: Argument<number> | undefined
  readonly ipv4_prefixes?: Argument<readonly string[]> | undefined
  readonly ipv6_address_count?: Argument<number> | undefined
  readonly ipv6_addresses?: Argument<readonly string[]> | undefined
  readonly ipv6_prefix_count?: Argument<number> | undefined
  readonly ipv6_prefixes?: Argument<readonly string[]> | undefined
  readonly network_card_index?: Argument<number> | undefined
  readonly network_interface_id?: Argument<string> | undefined
  readonly primary_ipv6?: Argument<string> | undefined
  readonly private_ip_address?: Argument<string> | undefined
  readonly security_groups?: Argument<readonly string[]> | undefined
  readonly subnet_id?: Argument<string> | undefined
  readonly connection_tracking_specification?: Block<AwsLaunchTemplateNetworkInterfacesConnectionTrackingSpecification> | undefined
  readonly ena_srd_specification?: Block<AwsLaunchTemplateNetworkInterfacesEnaSrdSpecification> | undefined
}

export interface AwsLaunchTemplatePlacement {
  readonly affinity?: Argument<string> | undefined
  readonly availability_zone?: Argument<string> | undefined
  readonly group_name?: Argument<string> | undefined
  readonly host_id?: Argument<string> | undefined
  readonly host_resource_group_arn?: Argument<string> | undefined
  readonly partition_number?: Argument<number> | undefined
  readonly spread_domain?: Argument<string> | undefined
  readonly tenancy?: Argument<string> | undefined
}

export interface AwsLaunchTemplatePrivateDnsNameOptions {
  readonly enable_resource_name_dns_a_record?: Argument<boolean> | undefined
  readonly enable_resource_name_dns_aaaa_record?: Argument<boolean> | undefined
  readonly hostname_type?: Argument<string> | undefined
}

export interface AwsLaunchTemplateTagSpecifications {
  readonly resource_type?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsLaunchTemplateArguments {
  readonly default_version?: Argument<number> | undefined
  readonly description?: Argument<string> | undefined
  readonly disable_api_stop?: Argument<boolean> | undefined
  readonly disable_api_termination?: Argument<boolean> | undefined
  readonly ebs_optimized?: Argument<string> | undefined
  readonly image_id?: Argument<string> | undefined
  readonly instance_initiated_shutdown_behavior?: Argument<string> | undefined
  readonly instance_type?: Argument<string> | undefined
  readonly kernel_id?: Argument<string> | undefined
  readonly key_name?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly ram_disk_id?: Argument<string> | undefined
  readonly security_group_names?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly update_default_version?: Argument<boolean> | undefined
  readonly user_data?: Argument<string> | undefined
  readonly vpc_security_group_ids?: Argument<readonly string[]> | undefined
  readonly block_device_mappings?: Blocks<AwsLaunchTemplateBlockDeviceMappings> | undefined
  readonly capacity_reservation_specification?: Block<AwsLaunchTemplateCapacityReservationSpecification> | undefined
  readonly cpu_options?: Block<AwsLaunchTemplateCpuOptions> | undefined
  readonly credit_specification?: Block<AwsLaunchTemplateCreditSpecification> | undefined
  readonly enclave_options?: Block<AwsLaunchTemplateEnclaveOptions> | undefined
  readonly hibernation_options?: Block<AwsLaunchTemplateHibernationOptions> | undefined
  readonly iam_instance_profile?: Block<AwsLaunchTemplateIamInstanceProfile> | undefined
  readonly instance_market_options?: Block<AwsLaunchTemplateInstanceMarketOptions> | undefined
  readonly instance_requirements?: Block<AwsLaunchTemplateInstanceRequirements> | undefined
  readonly license_specification?: Blocks<AwsLaunchTemplateLicenseSpecification> | undefined
  readonly maintenance_options?: Block<AwsLaunchTemplateMaintenanceOptions> | undefined
  readonly metadata_options?: Block<AwsLaunchTemplateMetadataOptions> | undefined
  readonly monitoring?: Block<AwsLaunchTemplateMonitoring> | undefined
  readonly network_interfaces?: Blocks<AwsLaunchTemplateNetworkInterfaces> | undefined
  readonly placement?: Block<AwsLaunchTemplatePlacement> | undefined
  readonly private_dns_name_options?: Block<AwsLaunchTemplatePrivateDnsNameOptions> | undefined
  readonly tag_specifications?: Blocks<AwsLaunchTemplateTagSpecifications> | undefined
}

export interface AwsLaunchTemplateAttributes {
  readonly arn: string
  readonly default_version: number
  readonly description: string
  readonly disable_api_stop: boolean
  readonly disable_api_termination: boolean
  readonly ebs_optimized: string
  readonly id: string
  readonly image_id: string
  readonly instance_initiated_shutdown_behavior: string
  readonly instance_type: string
  readonly kernel_id: string
  readonly key_name: string
  readonly latest_version: number
  readonly name: string
  readonly name_prefix: string
  readonly ram_disk_id: string
  readonly security_group_names: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly update_default_version: boolean
  readonly user_data: string
  readonly vpc_security_group_ids: readonly string[]
  readonly 'block_device_mappings[0].ebs[0].iops': number
  readonly 'block_device_mappings[0].ebs[0].throughput': number
  readonly 'block_device_mappings[0].ebs[0].volume_initialization_rate': number
  readonly 'block_device_mappings[0].ebs[0].volume_size': number
  readonly 'block_device_mappings[0].ebs[0].volume_type': string
  readonly 'instance_market_options[0].spot_options[0].valid_until': string
  readonly 'metadata_options[0].http_endpoint': string
  readonly 'metadata_options[0].http_protocol_ipv6': string
  readonly 'metadata_options[0].http_put_response_hop_limit': number
  readonly 'metadata_options[0].http_tokens': string
  readonly 'metadata_options[0].instance_metadata_tags': string
}

export interface AwsLbAccessLogs {
  readonly bucket: Argument<string>
  readonly enabled?: Argument<boolean> | undefined
  readonly prefix?: Argument<string> | undefined
}

export interface AwsLbConnectionLogs {
  readonly bucket: Argument<string>
  readonly enabled?: Argument<boolean> | undefined
  readonly prefix?: Argument<string> | undefined
}

export interface AwsLbIpamPools {
  readonly ipv4_ipam_pool_id: Argument<string>
}

export interface AwsLbMinimumLoadBalancerCapacity {
  readonly capacity_units: Argument<number>
}

export interface AwsLbSubnetMapping {
  readonly allocation_id?: Argument<string> | undefined
  readonly ipv6_address?: Argument<string> | undefined
  readonly private_ipv4_address?: Argument<string> | undefined
  readonly subnet_id: Argument<string>
}

export interface AwsLbTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsLbArguments {
  readonly client_keep_alive?: Argument<number> | undefined
  readonly customer_owned_ipv4_pool?: Argument<string> | undefined
  readonly desync_mitigation_mode?: Argument<string> | undefined
  readonly dns_record_client_routing_policy?: Argument<string> | undefined
  readonly drop_invalid_header_fields?: Argument<boolean> | undefined
  readonly enable_cross_zone_load_balancing?: Argument<boolean> | undefined
  readonly enable_deletion_protection?: Argument<boolean> | undefined
  readonly enable_http2?: Argument<boolean> | undefined
  readonly enable_tls_version_and_cipher_suite_headers?: Argument<boolean> | undefined
  readonly enable_waf_fail_open?: Argument<boolean> | undefined
  readonly enable_xff_client_port?: Argument<boolean> | undefined
  readonly enable_zonal_shift?: Argument<boolean> | undefined
  readonly enforce_security_group_inbound_rules_on_private_link_traffic?: Argument<string> | undefined
  readonly idle_timeout?: Argument<number> | undefined
  readonly internal?: Argument<boolean> | undefined
  readonly ip_address_type?: Argument<string> | undefined
  readonly load_balancer_type?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly preserve_host_header?: Argument<boolean> | undefined
  readonly security_groups?: Argument<readonly string[]> | undefined
  readonly subnets?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly xff_header_processing_mode?: Argument<string> | undefined
  readonly access_logs?: Block<AwsLbAccessLogs> | undefined
  readonly connection_logs?: Block<AwsLbConnectionLogs> | undefined
  readonly ipam_pools?: Block<AwsLbIpamPools> | undefined
  readonly minimum_load_balancer_capacity?: Block<AwsLbMinimumLoadBalancerCapacity> | undefined
  readonly subnet_mapping?: Blocks<AwsLbSubnetMapping> | undefined
  readonly timeouts?: Block<AwsLbTimeouts> | undefined
}

export interface AwsLbAttributes {
  readonly arn: string
  readonly arn_suffix: string
  readonly client_keep_alive: number
  readonly customer_owned_ipv4_pool: string
  readonly desync_mitigation_mode: string
  readonly dns_name: string
  readonly dns_record_client_routing_policy: string
  readonly drop_invalid_header_fields: boolean
  readonly enable_cross_zone_load_balancing: boolean
  readonly enable_deletion_protection: boolean
  readonly enable_http2: boolean
  readonly enable_tls_version_and_cipher_suite_headers: boolean
  readonly enable_waf_fail_open: boolean
  readonly enable_xff_client_port: boolean
  readonly enable_zonal_shift: boolean
  readonly enforce_security_group_inbound_rules_on_private_link_traffic: string
  readonly id: string
  readonly idle_timeout: number
  readonly internal: boolean
  readonly ip_address_type: string
  readonly load_balancer_type: string
  readonly name: string
  readonly name_prefix: string
  readonly preserve_host_header: boolean
  readonly security_groups: readonly string[]
  readonly subnets: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
  readonly xff_header_processing_mode: string
  readonly zone_id: string
  readonly 'subnet_mapping[0].outpost_id': string
}

export interface AwsLbListenerDefaultActionAuthenticateCognito {
  readonly authentication_request_extra_params?: Entries<string> | undefined
  readonly on_unauthenticated_request?: Argument<string> | undefined
  readonly scope?: Argument<string> | undefined
  readonly session_cookie_name?: Argument<string> | undefined
  readonly session_timeout?: Argument<number> | undefined
  readonly user_pool_arn: Argument<string>
  readonly user_pool_client_id: Argument<string>
  readonly user_pool_domain: Argument<string>
}

export interface AwsLbListenerDefaultActionAuthenticateOidc {
  readonly authentication_request_extra_params?: Entries<string> | undefined
  readonly authorization_endpoint: Argument<string>
  readonly client_id: Argument<string>
  readonly client_secret: Argument<string>
  readonly issuer: Argument<string>
  readonly on_unauthenticated_request?: Argument<string> | undefined
  readonly scope?: Argument<string> | undefined
  readonly session_cookie_name?: Argument<string> | undefined
  readonly session_timeout?: Argument<number> | undefined
  readonly token_endpoint: Argument<string>
  readonly user_info_endpoint: Argument<string>
}

export interface AwsLbListenerDefaultActionFixedResponse {
  readonly content_type: Argument<string>
  readonly message_body?: Argument<string> | undefined
  readonly status_code?: Argument<string> | undefined
}

export interface AwsLbListenerDefaultActionForwardStickiness {
  readonly duration: Argument<number>
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsLbListenerDefaultActionForwardTargetGroup {
  readonly arn: Argument<string>
  readonly weight?: Argument<number> | undefined
}

export interface AwsLbListenerDefaultActionForward {
  readonly stickiness?: Block<AwsLbListenerDefaultActionForwardStickiness> | undefined
  readonly target_group: Blocks<AwsLbListenerDefaultActionForwardTargetGroup>
}

export interface AwsLbListenerDefaultActionRedirect {
  readonly host?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly port?: Argument<string> | undefined
  readonly protocol?: Argument<string> | undefined
  readonly query?: Argument<string> | undefined
  readonly status_code: Argument<string>
}

export interface AwsLbListenerDefaultAction {
  readonly order?: Argument<number> | undefined
  readonly target_group_arn?: Argument<string> | undefined
  readonly type: Argument<string>
  readonly authenticate_cognito?: Block<AwsLbListenerDefaultActionAuthenticateCognito> | undefined
  readonly authenticate_oidc?: Block<AwsLbListenerDefaultActionAuthenticateOidc> | undefined
  readonly fixed_response?: Block<AwsLbListenerDefaultActionFixedResponse> | undefined
  readonly forward?: Block<AwsLbListenerDefaultActionForward> | undefined
  readonly redirect?: Block<AwsLbListenerDefaultActionRedirect> | undefined
}

export interface AwsLbListenerMutualAuthentication {
  readonly advertise_trust_store_ca_names?: Argument<string> | undefined
  readonly ignore_client_certificate_expiry?: Argument<boolean> | undefined
  readonly mode: Argument<string>
  readonly trust_store_arn?: Argument<string> | undefined
}

export interface AwsLbListenerTimeouts {
  readonly create?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsLbListenerArguments {
  readonly alpn_policy?: Argument<string> | undefined
  readonly certificate_arn?: Argument<string> | undefined
  readonly load_balancer_arn: Argument<string>
  readonly port?: Argument<number> | undefined
  readonly protocol?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_issuer_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_leaf_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_subject_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_mtls_clientcert_validity_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_tls_cipher_suite_header_name?: Argument<string> | undefined
  readonly routing_http_request_x_amzn_tls_version_header_name?: Argument<string> | undefined
  readonly routing_http_response_access_control_allow_credentials_header_value?: Argument<string> | undefined
  readonly routing_http_response_access_control_allow_headers_header_value?: Argument<string> | undefined
  readonly routing_http_response_access_control_allow_methods_header_value?: Argument<string> | undefined
  readonly routing_http_response_access_control_allow_origin_header_value?: Argument<string> | undefined
  readonly routing_http_response_access_control_expose_headers_header_value?: Argument<string> | undefined
  readonly routing_http_response_access_control_max_age_header_value?: Argument<string> | undefined
  readonly routing_http_response_content_security_policy_header_value?: Argument<string> | undefined
  readonly routing_http_response_server_enabled?: Argument<boolean> | undefined
  readonly routing_http_response_strict_transport_security_header_value?: Argument<string> | undefined
  readonly routing_http_response_x_content_type_options_header_value?: Argument<string> | undefined
  readonly routing_http_response_x_frame_options_header_value?: Argument<string> | undefined
  readonly ssl_policy?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly tcp_idle_timeout_seconds?: Argument<number> | undefined
  readonly default_action: Blocks<AwsLbListenerDefaultAction>
  readonly mutual_authentication?: Block<AwsLbListenerMutualAuthentication> | undefined
  readonly timeouts?: Block<AwsLbListenerTimeouts> | undefined
}

export interface AwsLbListenerAttributes {
  readonly alpn_policy: string
  readonly arn: string
  readonly certificate_arn: string
  readonly id: string
  readonly load_balancer_arn: string
  readonly port: number
  readonly protocol: string
  readonly routing_http_request_x_amzn_mtls_clientcert_header_name: string
  readonly routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: string
  readonly routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: string
  readonly routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: string
  readonly routing_http_request_x_amzn_mtls_clientcert_subject_header_name: string
  readonly routing_http_request_x_amzn_mtls_clientcert_validity_header_name: string
  readonly routing_http_request_x_amzn_tls_cipher_suite_header_name: string
  readonly routing_http_request_x_amzn_tls_version_header_name: string
  readonly routing_http_response_access_control_allow_credentials_header_value: string
  readonly routing_http_response_access_control_allow_headers_header_value: string
  readonly routing_http_response_access_control_allow_methods_header_value: string
  readonly routing_http_response_access_control_allow_origin_header_value: string
  readonly routing_http_response_access_control_expose_headers_header_value: string
  readonly routing_http_response_access_control_max_age_header_value: string
  readonly routing_http_response_content_security_policy_header_value: string
  readonly routing_http_response_server_enabled: boolean
  readonly routing_http_response_strict_transport_security_header_value: string
  readonly routing_http_response_x_content_type_options_header_value: string
  readonly routing_http_response_x_frame_options_header_value: string
  readonly ssl_policy: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly tcp_idle_timeout_seconds: number
  readonly 'default_action[0].order': number
  readonly 'default_action[0].authenticate_cognito[0].on_unauthenticated_request': string
  readonly 'default_action[0].authenticate_cognito[0].scope': string
  readonly 'default_action[0].authenticate_cognito[0].session_cookie_name': string
  readonly 'default_action[0].authenticate_cognito[0].session_timeout': number
  readonly 'default_action[0].authenticate_oidc[0].on_unauthenticated_request': string
  readonly 'default_action[0].authenticate_oidc[0].scope': string
  readonly 'default_action[0].authenticate_oidc[0].session_cookie_name': string
  readonly 'default_action[0].authenticate_oidc[0].session_timeout': number
  readonly 'default_action[0].fixed_response[0].status_code': string
  readonly 'mutual_authentication[0].advertise_trust_store_ca_names': string
}

export interface AwsLbListenerRuleActionAuthenticateCognito {
  readonly authentication_request_extra_params?: Entries<string> | undefined
  readonly on_unauthenticated_request?: Argument<string> | undefined
  readonly scope?: Argument<string> | undefined
  readonly session_cookie_name?: Argument<string> | undefined
  readonly session_timeout?: Argument<number> | undefined
  readonly user_pool_arn: Argument<string>
  readonly user_pool_client_id: Argument<string>
  readonly user_pool_domain: Argument<string>
}

export interface AwsLbListenerRuleActionAuthenticateOidc {
  readonly authentication_request_extra_params?: Entries<string> | undefined
  readonly authorization_endpoint: Argument<string>
  readonly client_id: Argument<string>
  readonly client_secret: Argument<string>
  readonly issuer: Argument<string>
  readonly on_unauthenticated_request?: Argument<string> | undefined
  readonly scope?: Argument<string> | undefined
  readonly session_cookie_name?: Argument<string> | undefined
  readonly session_timeout?: Argument<number> | undefined
  readonly token_endpoint: Argument<string>
  readonly user_info_endpoint: Argument<string>
}

export interface AwsLbListenerRuleActionFixedResponse {
  readonly content_type: Argument<string>
  readonly message_body?: Argument<string> | undefined
  readonly status_code?: Argument<string> | undefined
}

export interface AwsLbListenerRuleActionForwardStickiness {
  readonly duration: Argument<number>
  readonly enabled?: Argument<boolean> | undefined
}

export interface AwsLbListenerRuleActionForwardTargetGroup {
  readonly arn: Argument<string>
  readonly weight?: Argument<number> | undefined
}

export interface AwsLbListenerRuleActionForward {
  readonly stickiness?: Block<AwsLbListenerRuleActionForwardStickiness> | undefined
  readonly target_group: Blocks<AwsLbListenerRuleActionForwardTargetGroup>
}

export interface AwsLbListenerRuleActionRedirect {
  readonly host?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly port?: Argument<string> | undefined
  readonly protocol?: Argument<string> | undefined
  readonly query?: Argument<string> | undefined
  readonly status_code: Argument<string>
}

export interface AwsLbListenerRuleAction {
  readonly order?: Argument<number> | undefined
  readonly target_group_arn?: Argument<string> | undefined
  readonly type: Argument<string>
  readonly authenticate_cognito?: Block<AwsLbListenerRuleActionAuthenticateCognito> | undefined
  readonly authenticate_oidc?: Block<AwsLbListenerRuleActionAuthenticateOidc> | undefined
  readonly fixed_response?: Block<AwsLbListenerRuleActionFixedResponse> | undefined
  readonly forward?: Block<AwsLbListenerRuleActionForward> | undefined
  readonly redirect?: Block<AwsLbListenerRuleActionRedirect> | undefined
}

export interface AwsLbListenerRuleConditionHostHeader {
  readonly values: Argument<readonly string[]>
}

export interface AwsLbListenerRuleConditionHttpHeader {
  readonly http_header_name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface AwsLbListenerRuleConditionHttpRequestMethod {
  readonly values: Argument<readonly string[]>
}

export interface AwsLbListenerRuleConditionPathPattern {
  readonly values: Argument<readonly string[]>
}

export interface AwsLbListenerRuleConditionQueryString {
  readonly key?: Argument<string> | undefined
  readonly value: Argument<string>
}

export interface AwsLbListenerRuleConditionSourceIp {
  readonly values: Argument<readonly string[]>
}

export interface AwsLbListenerRuleCondition {
  readonly host_header?: Block<AwsLbListenerRuleConditionHostHeader> | undefined
  readonly http_header?: Block<AwsLbListenerRuleConditionHttpHeader> | undefined
  readonly http_request_method?: Block<AwsLbListenerRuleConditionHttpRequestMethod> | undefined
  readonly path_pattern?: Block<AwsLbListenerRuleConditionPathPattern> | undefined
  readonly query_string?: Blocks<AwsLbListenerRuleConditionQueryString> | undefined
  readonly source_ip?: Block<AwsLbListenerRuleConditionSourceIp> | undefined
}

export interface AwsLbListenerRuleArguments {
  readonly listener_arn: Argument<string>
  readonly priority?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
  readonly action: Blocks<AwsLbListenerRuleAction>
  readonly condition: Blocks<AwsLbListenerRuleCondition>
}

export interface AwsLbListenerRuleAttributes {
  readonly arn: string
  readonly id: string
  readonly listener_arn: string
  readonly priority: number
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly 'action[0].order': number
  readonly 'action[0].authenticate_cognito[0].on_unauthenticated_request': string
  readonly 'action[0].authenticate_oidc[0].on_unauthenticated_request': string
  readonly 'action[0].fixed_response[0].status_code': string
}

export interface AwsLbTargetGroupHealthCheck {
  readonly enabled?: Argument<boolean> | undefined
  readonly healthy_threshold?: Argument<number> | undefined
  readonly interval?: Argument<number> | undefined
  readonly matcher?: Argument<string> | undefined
  readonly path?: Argument<string> | undefined
  readonly port?: Argument<string> | undefined
  readonly protocol?: Argument<string> | undefined
  readonly timeout?: Argument<number> | undefined
  readonly unhealthy_threshold?: Argument<number> | undefined
}

export interface AwsLbTargetGroupStickiness {
  readonly cookie_duration?: Argument<number> | undefined
  readonly cookie_name?: Argument<string> | undefined
  readonly enabled?: Argument<boolean> | undefined
  readonly type: Argument<string>
}

export interface AwsLbTargetGroupTargetFailover {
  readonly on_deregistration: Argument<string>
  readonly on_unhealthy: Argument<string>
}

export interface AwsLbTargetGroupTargetGroupHealthDnsFailover {
  readonly minimum_healthy_targets_count?: Argument<string> | undefined
  readonly minimum_healthy_targets_percentage?: Argument<string> | undefined
}

export interface AwsLbTargetGroupTargetGroupHealthUnhealthyStateRouting {
  readonly minimum_healthy_targets_count?: Argument<number> | undefined
  readonly minimum_healthy_targets_percentage?: Argument<string> | undefined
}

export interface AwsLbTargetGroupTargetGroupHealth {
  readonly dns_failover?: Block<AwsLbTargetGroupTargetGroupHealthDnsFailover> | undefined
  readonly unhealthy_state_routing?: Block<AwsLbTargetGroupTargetGroupHealthUnhealthyStateRouting> | undefined
}

export interface AwsLbTargetGroupTargetHealthState {
  readonly enable_unhealthy_connection_termination: Argument<boolean>
  readonly unhealthy_draining_interval?: Argument<number> | undefined
}

export interface AwsLbTargetGroupArguments {
  readonly connection_termination?: Argument<boolean> | undefined
  readonly deregistration_delay?: Argument<string> | undefined
  readonly ip_address_type?: Argument<string> | undefined
  readonly lambda_multi_value_headers_enabled?: Argument<boolean> | undefined
  readonly load_balancing_algorithm_type?: Argument<string> | undefined
  readonly load_balancing_anomaly_mitigation?: Argument<string> | undefined
  readonly load_balancing_cross_zone_enabled?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly port?: Argument<number> | undefined
  readonly preserve_client_ip?: Argument<string> | undefined
  readonly protocol?: Argument<string> | undefined
  readonly protocol_version?: Argument<string> | undefined
  readonly proxy_protocol_v2?: Argument<boolean> | undefined
  readonly slow_start?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
  readonly target_type?: Argument<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly health_check?: Block<AwsLbTargetGroupHealthCheck> | undefined
  readonly stickiness?: Block<AwsLbTargetGroupStickiness> | undefined
  readonly target_failover?: Blocks<AwsLbTargetGroupTargetFailover> | undefined
  readonly target_group_health?: Block<AwsLbTargetGroupTargetGroupHealth> | undefined
  readonly target_health_state?: Blocks<AwsLbTargetGroupTargetHealthState> | undefined
}

export interface AwsLbTargetGroupAttributes {
  readonly arn: string
  readonly arn_suffix: string
  readonly connection_termination: boolean
  readonly deregistration_delay: string
  readonly id: string
  readonly ip_address_type: string
  readonly lambda_multi_value_headers_enabled: boolean
  readonly load_balancer_arns: readonly string[]
  readonly load_balancing_algorithm_type: string
  readonly load_balancing_anomaly_mitigation: string
  readonly load_balancing_cross_zone_enabled: string
  readonly name: string
  readonly name_prefix: string
  readonly port: number
  readonly preserve_client_ip: string
  readonly protocol: string
  readonly protocol_version: string
  readonly proxy_protocol_v2: boolean
  readonly slow_start: number
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly target_type: string
  readonly vpc_id: string
  readonly 'health_check[0].matcher': string
  readonly 'health_check[0].path': string
  readonly 'health_check[0].timeout': number
}

export interface AwsNatGatewayTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsNatGatewayArguments {
  readonly allocation_id?: Argument<string> | undefined
  readonly connectivity_type?: Argument<string> | undefined
  readonly private_ip?: Argument<string> | undefined
  readonly secondary_allocation_ids?: Argument<readonly string[]> | undefined
  readonly secondary_private_ip_address_count?: Argument<number> | undefined
  readonly secondary_private_ip_addresses?: Argument<readonly string[]> | undefined
  readonly subnet_id: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsNatGatewayTimeouts> | undefined
}

export interface AwsNatGatewayAttributes {
  readonly allocation_id: string
  readonly association_id: string
  readonly connectivity_type: string
  readonly id: string
  readonly network_interface_id: string
  readonly private_ip: string
  readonly public_ip: string
  readonly secondary_allocation_ids: readonly string[]
  readonly secondary_private_ip_address_count: number
  readonly secondary_private_ip_addresses: readonly string[]
  readonly subnet_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsNetworkAclArguments {
  readonly egress?: Blocks<{ readonly action?: Argument<string> | undefined; readonly cidr_block?: Argument<string> | undefined; readonly from_port?: Argument<number> | undefined; readonly icmp_code?: Argument<number> | undefined; readonly icmp_type?: Argument<number> | undefined; readonly ipv6_cidr_block?: Argument<string> | undefined; readonly protocol?: Argument<string> | undefined; readonly rule_no?: Argument<number> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly ingress?: Blocks<{ readonly action?: Argument<string> | undefined; readonly cidr_block?: Argument<string> | undefined; readonly from_port?: Argument<number> | undefined; readonly icmp_code?: Argument<number> | undefined; readonly icmp_type?: Argument<number> | undefined; readonly ipv6_cidr_block?: Argument<string> | undefined; readonly protocol?: Argument<string> | undefined; readonly rule_no?: Argument<number> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly subnet_ids?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id: Argument<string>
}

export interface AwsNetworkAclAttributes {
  readonly arn: string
  readonly egress: readonly { readonly action: string; readonly cidr_block: string; readonly from_port: number; readonly icmp_code: number; readonly icmp_type: number; readonly ipv6_cidr_block: string; readonly protocol: string; readonly rule_no: number; readonly to_port: number }[]
  readonly 'egress[0].action': string
  readonly 'egress[0].cidr_block': string
  readonly 'egress[0].from_port': number
  readonly 'egress[0].icmp_code': number
  readonly 'egress[0].icmp_type': number
  readonly 'egress[0].ipv6_cidr_block': string
  readonly 'egress[0].protocol': string
  readonly 'egress[0].rule_no': number
  readonly 'egress[0].to_port': number
  readonly id: string
  readonly ingress: readonly { readonly action: string; readonly cidr_block: string; readonly from_port: number; readonly icmp_code: number; readonly icmp_type: number; readonly ipv6_cidr_block: string; readonly protocol: string; readonly rule_no: number; readonly to_port: number }[]
  readonly 'ingress[0].action': string
  readonly 'ingress[0].cidr_block': string
  readonly 'ingress[0].from_port': number
  readonly 'ingress[0].icmp_code': number
  readonly 'ingress[0].icmp_type': number
  readonly 'ingress[0].ipv6_cidr_block': string
  readonly 'ingress[0].protocol': string
  readonly 'ingress[0].rule_no': number
  readonly 'ingress[0].to_port': number
  readonly owner_id: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsNetworkAclAssociationArguments {
  readonly network_acl_id: Argument<string>
  readonly subnet_id: Argument<string>
}

export interface AwsNetworkAclAssociationAttributes {
  readonly id: string
  readonly network_acl_id: string
  readonly subnet_id: string
}

export interface AwsNetworkAclRuleArguments {
  readonly cidr_block?: Argument<string> | undefined
  readonly egress?: Argument<boolean> | undefined
  readonly from_port?: Argument<number> | undefined
  readonly icmp_code?: Argument<number> | undefined
  readonly icmp_type?: Argument<number> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly network_acl_id: Argument<string>
  readonly protocol: Argument<string>
  readonly rule_action: Argument<string>
  readonly rule_number: Argument<number>
  readonly to_port?: Argument<number> | undefined
}

export interface AwsNetworkAclRuleAttributes {
  readonly cidr_block: string
  readonly egress: boolean
  readonly from_port: number
  readonly icmp_code: number
  readonly icmp_type: number
  readonly id: string
  readonly ipv6_cidr_block: string
  readonly network_acl_id: string
  readonly protocol: string
  readonly rule_action: string
  readonly rule_number: number
  readonly to_port: number
}

export interface AwsPlacementGroupArguments {
  readonly name: Argument<string>
  readonly partition_count?: Argument<number> | undefined
  readonly spread_level?: Argument<string> | undefined
  readonly strategy: Argument<string>
  readonly tags?: Entries<string> | undefined
}

export interface AwsPlacementGroupAttributes {
  readonly arn: string
  readonly id: string
  readonly name: string
  readonly partition_count: number
  readonly placement_group_id: string
  readonly spread_level: string
  readonly strategy: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsRouteTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsRouteArguments {
  readonly carrier_gateway_id?: Argument<string> | undefined
  readonly core_network_arn?: Argument<string> | undefined
  readonly destination_cidr_block?: Argument<string> | undefined
  readonly destination_ipv6_cidr_block?: Argument<string> | undefined
  readonly destination_prefix_list_id?: Argument<string> | undefined
  readonly egress_only_gateway_id?: Argument<string> | undefined
  readonly gateway_id?: Argument<string> | undefined
  readonly local_gateway_id?: Argument<string> | undefined
  readonly nat_gateway_id?: Argument<string> | undefined
  readonly network_interface_id?: Argument<string> | undefined
  readonly route_table_id: Argument<string>
  readonly transit_gateway_id?: Argument<string> | undefined
  readonly vpc_endpoint_id?: Argument<string> | undefined
  readonly vpc_peering_connection_id?: Argument<string> | undefined
  readonly timeouts?: Block<AwsRouteTimeouts> | undefined
}

export interface AwsRouteAttributes {
  readonly carrier_gateway_id: string
  readonly core_network_arn: string
  readonly destination_cidr_block: string
  readonly destination_ipv6_cidr_block: string
  readonly destination_prefix_list_id: string
  readonly egress_only_gateway_id: string
  readonly gateway_id: string
  readonly id: string
  readonly instance_id: string
  readonly instance_owner_id: string
  readonly local_gateway_id: string
  readonly nat_gateway_id: string
  readonly network_interface_id: string
  readonly origin: string
  readonly route_table_id: string
  readonly state: string
  readonly transit_gateway_id: string
  readonly vpc_endpoint_id: string
  readonly vpc_peering_connection_id: string
}

export interface AwsRoute53RecordAlias {
  readonly evaluate_target_health: Argument<boolean>
  readonly name: Argument<string>
  readonly zone_id: Argument<string>
}

export interface AwsRoute53RecordCidrRoutingPolicy {
  readonly collection_id: Argument<string>
  readonly location_name: Argument<string>
}

export interface AwsRoute53RecordFailoverRoutingPolicy {
  readonly type: Argument<string>
}

export interface AwsRoute53RecordGeolocationRoutingPolicy {
  readonly continent?: Argument<string> | undefined
  readonly country?: Argument<string> | undefined
  readonly subdivision?: Argument<string> | undefined
}

export interface AwsRoute53RecordGeoproximityRoutingPolicyCoordinates {
  readonly latitude: Argument<string>
  readonly longitude: Argument<string>
}

export interface AwsRoute53RecordGeoproximityRoutingPolicy {
  readonly aws_region?: Argument<string> | undefined
  readonly bias?: Argument<number> | undefined
  readonly local_zone_group?: Argument<string> | undefined
  readonly coordinates?: Blocks<AwsRoute53RecordGeoproximityRoutingPolicyCoordinates> | undefined
}

export interface AwsRoute53RecordLatencyRoutingPolicy {
  readonly region: Argument<string>
}

export interface AwsRoute53RecordTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsRoute53RecordWeightedRoutingPolicy {
  readonly weight: Argument<number>
}

export interface AwsRoute53RecordArguments {
  readonly allow_overwrite?: Argument<boolean> | undefined
  readonly health_check_id?: Argument<string> | undefined
  readonly multivalue_answer_routing_policy?: Argument<boolean> | undefined
  readonly name: Argument<string>
  readonly records?: Argument<readonly string[]> | undefined
  readonly set_identifier?: Argument<string> | undefined
  readonly ttl?: Argument<number> | undefined
  readonly type: Argument<string>
  readonly zone_id: Argument<string>
  readonly alias?: Block<AwsRoute53RecordAlias> | undefined
  readonly cidr_routing_policy?: Block<AwsRoute53RecordCidrRoutingPolicy> | undefined
  readonly failover_routing_policy?: Block<AwsRoute53RecordFailoverRoutingPolicy> | undefined
  readonly geolocation_routing_policy?: Block<AwsRoute53RecordGeolocationRoutingPolicy> | undefined
  readonly geoproximity_routing_policy?: Block<AwsRoute53RecordGeoproximityRoutingPolicy> | undefined
  readonly latency_routing_policy?: Block<AwsRoute53RecordLatencyRoutingPolicy> | undefined
  readonly timeouts?: Block<AwsRoute53RecordTimeouts> | undefined
  readonly weighted_routing_policy?: Block<AwsRoute53RecordWeightedRoutingPolicy> | undefined
}

export interface AwsRoute53RecordAttributes {
  readonly allow_overwrite: boolean
  readonly fqdn: string
  readonly health_check_id: string
  readonly id: string
  readonly multivalue_answer_routing_policy: boolean
  readonly name: string
  readonly records: readonly string[]
  readonly set_identifier: string
  readonly ttl: number
  readonly type: string
  readonly zone_id: string
}

export interface AwsRoute53ZoneTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsRoute53ZoneVpc {
  readonly vpc_id: Argument<string>
  readonly vpc_region?: Argument<string> | undefined
}

export interface AwsRoute53ZoneArguments {
  readonly comment?: Argument<string> | undefined
  readonly delegation_set_id?: Argument<string> | undefined
  readonly force_destroy?: Argument<boolean> | undefined
  readonly name: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsRoute53ZoneTimeouts> | undefined
  readonly vpc?: Blocks<AwsRoute53ZoneVpc> | undefined
}

export interface AwsRoute53ZoneAttributes {
  readonly arn: string
  readonly comment: string
  readonly delegation_set_id: string
  readonly force_destroy: boolean
  readonly id: string
  readonly name: string
  readonly name_servers: readonly string[]
  readonly primary_name_server: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly zone_id: string
  readonly 'vpc[0].vpc_region': string
}

export interface AwsRouteTableTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsRouteTableArguments {
  readonly propagating_vgws?: Argument<readonly string[]> | undefined
  readonly route?: Blocks<{ readonly carrier_gateway_id?: Argument<string> | undefined; readonly cidr_block?: Argument<string> | undefined; readonly core_network_arn?: Argument<string> | undefined; readonly destination_prefix_list_id?: Argument<string> | undefined; readonly egress_only_gateway_id?: Argument<string> | undefined; readonly gateway_id?: Argument<string> | undefined; readonly ipv6_cidr_block?: Argument<string> | undefined; readonly local_gateway_id?: Argument<string> | undefined; readonly nat_gateway_id?: Argument<string> | undefined; readonly network_interface_id?: Argument<string> | undefined; readonly transit_gateway_id?: Argument<string> | undefined; readonly vpc_endpoint_id?: Argument<string> | undefined; readonly vpc_peering_connection_id?: Argument<string> | undefined }> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id: Argument<string>
  readonly timeouts?: Block<AwsRouteTableTimeouts> | undefined
}

export interface AwsRouteTableAttributes {
  readonly arn: string
  readonly id: string
  readonly owner_id: string
  readonly propagating_vgws: readonly string[]
  readonly route: readonly { readonly carrier_gateway_id: string; readonly cidr_block: string; readonly core_network_arn: string; readonly destination_prefix_list_id: string; readonly egress_only_gateway_id: string; readonly gateway_id: string; readonly ipv6_cidr_block: string; readonly local_gateway_id: string; readonly nat_gateway_id: string; readonly network_interface_id: string; readonly transit_gateway_id: string; readonly vpc_endpoint_id: string; readonly vpc_peering_connection_id: string }[]
  readonly 'route[0].carrier_gateway_id': string
  readonly 'route[0].cidr_block': string
  readonly 'route[0].core_network_arn': string
  readonly 'route[0].destination_prefix_list_id': string
  readonly 'route[0].egress_only_gateway_id': string
  readonly 'route[0].gateway_id': string
  readonly 'route[0].ipv6_cidr_block': string
  readonly 'route[0].local_gateway_id': string
  readonly 'route[0].nat_gateway_id': string
  readonly 'route[0].network_interface_id': string
  readonly 'route[0].transit_gateway_id': string
  readonly 'route[0].vpc_endpoint_id': string
  readonly 'route[0].vpc_peering_connection_id': string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsRouteTableAssociationTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsRouteTableAssociationArguments {
  readonly gateway_id?: Argument<string> | undefined
  readonly route_table_id: Argument<string>
  readonly subnet_id?: Argument<string> | undefined
  readonly timeouts?: Block<AwsRouteTableAssociationTimeouts> | undefined
}

export interface AwsRouteTableAssociationAttributes {
  readonly gateway_id: string
  readonly id: string
  readonly route_table_id: string
  readonly subnet_id: string
}

export interface AwsS3AccountPublicAccessBlockArguments {
  readonly account_id?: Argument<string> | undefined
  readonly block_public_acls?: Argument<boolean> | undefined
  readonly block_public_policy?: Argument<boolean> | undefined
  readonly ignore_public_acls?: Argument<boolean> | undefined
  readonly restrict_public_buckets?: Argument<boolean> | undefined
}

export interface AwsS3AccountPublicAccessBlockAttributes {
  readonly account_id: string
  readonly block_public_acls: boolean
  readonly block_public_policy: boolean
  readonly id: string
  readonly ignore_public_acls: boolean
  readonly restrict_public_buckets: boolean
}

export interface AwsS3BucketTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly read?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsS3BucketArguments {
  readonly bucket?: Argument<string> | undefined
  readonly bucket_prefix?: Argument<string> | undefined
  readonly force_destroy?: Argument<boolean> | undefined
  readonly object_lock_enabled?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<AwsS3BucketTimeouts> | undefined
}

export interface AwsS3BucketAttributes {
  readonly arn: string
  readonly bucket: string
  readonly bucket_domain_name: string
  readonly bucket_prefix: string
  readonly bucket_regional_domain_name: string
  readonly force_destroy: boolean
  readonly hosted_zone_id: string
  readonly id: string
  readonly object_lock_enabled: boolean
  readonly region: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsS3BucketAclAccessControlPolicyGrantGrantee {
  readonly email_address?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly type: Argument<string>
  readonly uri?: Argument<string> | undefined
}

export interface AwsS3BucketAclAccessControlPolicyGrant {
  readonly permission: Argument<string>
  readonly grantee?: Block<AwsS3BucketAclAccessControlPolicyGrantGrantee> | undefined
}

export interface AwsS3BucketAclAccessControlPolicyOwner {
  readonly display_name?: Argument<string> | undefined
  readonly id: Argument<string>
}

export interface AwsS3BucketAclAccessControlPolicy {
  readonly grant?: Blocks<AwsS3BucketAclAccessControlPolicyGrant> | undefined
  readonly owner: Block<AwsS3BucketAclAccessControlPolicyOwner>
}

export interface AwsS3BucketAclArguments {
  readonly acl?: Argument<string> | undefined
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly access_control_policy?: Block<AwsS3BucketAclAccessControlPolicy> | undefined
}

export interface AwsS3BucketAclAttributes {
  readonly acl: string
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
  readonly 'access_control_policy[0].grant[0].grantee[0].display_name': string
  readonly 'access_control_policy[0].owner[0].display_name': string
}

export interface AwsS3BucketCorsConfigurationCorsRule {
  readonly allowed_headers?: Argument<readonly string[]> | undefined
  readonly allowed_methods: Argument<readonly string[]>
  readonly allowed_origins: Argument<readonly string[]>
  readonly expose_headers?: Argument<readonly string[]> | undefined
  readonly id?: Argument<string> | undefined
  readonly max_age_seconds?: Argument<number> | undefined
}

export interface AwsS3BucketCorsConfigurationArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly cors_rule: Blocks<AwsS3BucketCorsConfigurationCorsRule>
}

export interface AwsS3BucketCorsConfigurationAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
}

export interface AwsS3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload {
  readonly days_after_initiation?: Argument<number> | undefined
}

export interface AwsS3BucketLifecycleConfigurationRuleExpiration {
  readonly date?: Argument<string> | undefined
  readonly days?: Argument<number> | undefined
  readonly expired_object_delete_marker?: Argument<boolean> | undefined
}

export interface AwsS3BucketLifecycleConfigurationRuleFilterAnd {
  readonly object_size_greater_than?: Argument<number> | undefined
  readonly object_size_less_than?: Argument<number> | undefined
  readonly prefix?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsS3BucketLifecycleConfigurationRuleFilterTag {
  readonly key: Argument<string>
  readonly value: Argument<string>
}

export interface AwsS3BucketLifecycleConfigurationRuleFilter {
  readonly object_size_greater_than?: Argument<number> | undefined
  readonly object_size_less_than?: Argument<number> | undefined
  readonly prefix?: Argument<string> | undefined
  readonly and?: Blocks<AwsS3BucketLifecycleConfigurationRuleFilterAnd> | undefined
  readonly tag?: Blocks<AwsS3BucketLifecycleConfigurationRuleFilterTag> | undefined
}

export interface AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration {
  readonly newer_noncurrent_versions?: Argument<number> | undefined
  readonly noncurrent_days: Argument<number>
}

export interface AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionTransition {
  readonly newer_noncurrent_versions?: Argument<number> | undefined
  readonly noncurrent_days: Argument<number>
  readonly storage_class: Argument<string>
}

export interface AwsS3BucketLifecycleConfigurationRuleTransition {
  readonly date?: Argument<string> | undefined
  readonly days?: Argument<number> | undefined
  readonly storage_class: Argument<string>
}

export interface AwsS3BucketLifecycleConfigurationRule {
  readonly id: Argument<string>
  readonly status: Argument<string>
  readonly abort_incomplete_multipart_upload?: Blocks<AwsS3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload> | undefined
  readonly expiration?: Blocks<AwsS3BucketLifecycleConfigurationRuleExpiration> | undefined
  readonly filter?: Blocks<AwsS3BucketLifecycleConfigurationRuleFilter> | undefined
  readonly noncurrent_version_expiration?: Blocks<AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration> | undefined
  readonly noncurrent_version_transition?: Blocks<AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionTransition> | undefined
  readonly transition?: Blocks<AwsS3BucketLifecycleConfigurationRuleTransition> | undefined
}

export interface AwsS3BucketLifecycleConfigurationTimeouts {
  readonly create?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsS3BucketLifecycleConfigurationArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly transition_default_minimum_object_size?: Argument<string> | undefined
  readonly rule?: Blocks<AwsS3BucketLifecycleConfigurationRule> | undefined
  readonly timeouts?: Block<AwsS3BucketLifecycleConfigurationTimeouts> | undefined
}

export interface AwsS3BucketLifecycleConfigurationAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly transition_default_minimum_object_size: string
  readonly 'rule[0].expiration[0].days': number
  readonly 'rule[0].expiration[0].expired_object_delete_marker': boolean
  readonly 'rule[0].filter[0].object_size_greater_than': number
  readonly 'rule[0].filter[0].object_size_less_than': number
  readonly 'rule[0].filter[0].prefix': string
  readonly 'rule[0].filter[0].and[0].object_size_greater_than': number
  readonly 'rule[0].filter[0].and[0].object_size_less_than': number
  readonly 'rule[0].filter[0].and[0].prefix': string
  readonly 'rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions': number
  readonly 'rule[0].noncurrent_version_transition[0].newer_noncurrent_versions': number
  readonly 'rule[0].transition[0].days': number
}

export interface AwsS3BucketLoggingTargetGrantGrantee {
  readonly email_address?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly type: Argument<string>
  readonly uri?: Argument<string> | undefined
}

export interface AwsS3BucketLoggingTargetGrant {
  readonly permission: Argument<string>
  readonly grantee: Block<AwsS3BucketLoggingTargetGrantGrantee>
}

export interface AwsS3BucketLoggingTargetObjectKeyFormatPartitionedPrefix {
  readonly partition_date_source: Argument<string>
}

export type AwsS3BucketLoggingTargetObjectKeyFormatSimplePrefix = Readonly<Record<never, never>>

export interface AwsS3BucketLoggingTargetObjectKeyFormat {
  readonly partitioned_prefix?: Block<AwsS3BucketLoggingTargetObjectKeyFormatPartitionedPrefix> | undefined
  readonly simple_prefix?: Block<AwsS3BucketLoggingTargetObjectKeyFormatSimplePrefix> | undefined
}

export interface AwsS3BucketLoggingArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly target_bucket: Argument<string>
  readonly target_prefix: Argument<string>
  readonly target_grant?: Blocks<AwsS3BucketLoggingTargetGrant> | undefined
  readonly target_object_key_format?: Block<AwsS3BucketLoggingTargetObjectKeyFormat> | undefined
}

export interface AwsS3BucketLoggingAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
  readonly target_bucket: string
  readonly target_prefix: string
  readonly 'target_grant[0].grantee[0].display_name': string
}

export interface AwsS3BucketNotificationLambdaFunction {
  readonly events: Argument<readonly string[]>
  readonly filter_prefix?: Argument<string> | undefined
  readonly filter_suffix?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly lambda_function_arn?: Argument<string> | undefined
}

export interface AwsS3BucketNotificationQueue {
  readonly events: Argument<readonly string[]>
  readonly filter_prefix?: Argument<string> | undefined
  readonly filter_suffix?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly queue_arn: Argument<string>
}

export interface AwsS3BucketNotificationTopic {
  readonly events: Argument<readonly string[]>
  readonly filter_prefix?: Argument<string> | undefined
  readonly filter_suffix?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly topic_arn: Argument<string>
}

export interface AwsS3BucketNotificationArguments {
  readonly bucket: Argument<string>
  readonly eventbridge?: Argument<boolean> | undefined
  readonly lambda_function?: Blocks<AwsS3BucketNotificationLambdaFunction> | undefined
  readonly queue?: Blocks<AwsS3BucketNotificationQueue> | undefined
  readonly topic?: Blocks<AwsS3BucketNotificationTopic> | undefined
}

export interface AwsS3BucketNotificationAttributes {
  readonly bucket: string
  readonly eventbridge: boolean
  readonly id: string
  readonly 'lambda_function[0].id': string
  readonly 'queue[0].id': string
  readonly 'topic[0].id': string
}

export interface AwsS3BucketObjectLockConfigurationRuleDefaultRetention {
  readonly days?: Argument<number> | undefined
  readonly mode?: Argument<string> | undefined
  readonly years?: Argument<number> | undefined
}

export interface AwsS3BucketObjectLockConfigurationRule {
  readonly default_retention: Block<AwsS3BucketObjectLockConfigurationRuleDefaultRetention>
}

export interface AwsS3BucketObjectLockConfigurationArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly object_lock_enabled?: Argument<string> | undefined
  readonly token?: Argument<string> | undefined
  readonly rule?: Block<AwsS3BucketObjectLockConfigurationRule> | undefined
}

export interface AwsS3BucketObjectLockConfigurationAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
  readonly object_lock_enabled: string
  readonly token: string
}

export interface AwsS3BucketOwnershipControlsRule {
  readonly object_ownership: Argument<string>
}

export interface AwsS3BucketOwnershipControlsArguments {
  readonly bucket: Argument<string>
  readonly rule: Block<AwsS3BucketOwnershipControlsRule>
}

export interface AwsS3BucketOwnershipControlsAttributes {
  readonly bucket: string
  readonly id: string
}

export interface AwsS3BucketPolicyArguments {
  readonly bucket: Argument<string>
  readonly policy: Argument<string>
}

export interface AwsS3BucketPolicyAttributes {
  readonly bucket: string
  readonly id: string
  readonly policy: string
}

export interface AwsS3BucketPublicAccessBlockArguments {
  readonly block_public_acls?: Argument<boolean> | undefined
  readonly block_public_policy?: Argument<boolean> | undefined
  readonly bucket: Argument<string>
  readonly ignore_public_acls?: Argument<boolean> | undefined
  readonly restrict_public_buckets?: Argument<boolean> | undefined
}

export interface AwsS3BucketPublicAccessBlockAttributes {
  readonly block_public_acls: boolean
  readonly block_public_policy: boolean
  readonly bucket: string
  readonly id: string
  readonly ignore_public_acls: boolean
  readonly restrict_public_buckets: boolean
}

export interface AwsS3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault {
  readonly kms_master_key_id?: Argument<string> | undefined
  readonly sse_algorithm: Argument<string>
}

export interface AwsS3BucketServerSideEncryptionConfigurationRule {
  readonly bucket_key_enabled?: Argument<boolean> | undefined
  readonly apply_server_side_encryption_by_default?: Block<AwsS3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault> | undefined
}

export interface AwsS3BucketServerSideEncryptionConfigurationArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly rule: Blocks<AwsS3BucketServerSideEncryptionConfigurationRule>
}

export interface AwsS3BucketServerSideEncryptionConfigurationAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
}

export interface AwsS3BucketVersioningVersioningConfiguration {
  readonly mfa_delete?: Argument<string> | undefined
  readonly status: Argument<string>
}

export interface AwsS3BucketVersioningArguments {
  readonly bucket: Argument<string>
  readonly expected_bucket_owner?: Argument<string> | undefined
  readonly mfa?: Argument<string> | undefined
  readonly versioning_configuration: Block<AwsS3BucketVersioningVersioningConfiguration>
}

export interface AwsS3BucketVersioningAttributes {
  readonly bucket: string
  readonly expected_bucket_owner: string
  readonly id: string
  readonly mfa: string
  readonly 'versioning_configuration[0].mfa_delete': string
}

export interface AwsSecretsmanagerSecretReplica {
  readonly kms_key_id?: Argument<string> | undefined
  readonly region: Argument<string>
}

export interface AwsSecretsmanagerSecretArguments {
  readonly description?: Argument<string> | undefined
  readonly force_overwrite_replica_secret?: Argument<boolean> | undefined
  readonly kms_key_id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly policy?: Argument<string> | undefined
  readonly recovery_window_in_days?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
  readonly replica?: Blocks<AwsSecretsmanagerSecretReplica> | undefined
}

export interface AwsSecretsmanagerSecretAttributes {
  readonly arn: string
  readonly description: string
  readonly force_overwrite_replica_secret: boolean
  readonly id: string
  readonly kms_key_id: string
  readonly name: string
  readonly name_prefix: string
  readonly policy: string
  readonly recovery_window_in_days: number
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly 'replica[0].kms_key_id': string
  readonly 'replica[0].last_accessed_date': string
  readonly 'replica[0].status': string
  readonly 'replica[0].status_message': string
}

export interface AwsSecretsmanagerSecretPolicyArguments {
  readonly block_public_policy?: Argument<boolean> | undefined
  readonly policy: Argument<string>
  readonly secret_arn: Argument<string>
}

export interface AwsSecretsmanagerSecretPolicyAttributes {
  readonly block_public_policy: boolean
  readonly id: string
  readonly policy: string
  readonly secret_arn: string
}

export interface AwsSecretsmanagerSecretRotationRotationRules {
  readonly automatically_after_days?: Argument<number> | undefined
  readonly duration?: Argument<string> | undefined
  readonly schedule_expression?: Argument<string> | undefined
}

export interface AwsSecretsmanagerSecretRotationArguments {
  readonly rotate_immediately?: Argument<boolean> | undefined
  readonly rotation_lambda_arn?: Argument<string> | undefined
  readonly secret_id: Argument<string>
  readonly rotation_rules: Block<AwsSecretsmanagerSecretRotationRotationRules>
}

export interface AwsSecretsmanagerSecretRotationAttributes {
  readonly id: string
  readonly rotate_immediately: boolean
  readonly rotation_enabled: boolean
  readonly rotation_lambda_arn: string
  readonly secret_id: string
}

export interface AwsSecretsmanagerSecretVersionArguments {
  readonly secret_binary?: Argument<string> | undefined
  readonly secret_id: Argument<string>
  readonly secret_string?: Argument<string> | undefined
  readonly secret_string_wo?: Argument<string> | undefined
  readonly secret_string_wo_version?: Argument<number> | undefined
  readonly version_stages?: Argument<readonly string[]> | undefined
}

export interface AwsSecretsmanagerSecretVersionAttributes {
  readonly arn: string
  readonly has_secret_string_wo: boolean
  readonly id: string
  readonly secret_binary: string
  readonly secret_id: string
  readonly secret_string: string
  readonly secret_string_wo_version: number
  readonly version_id: string
  readonly version_stages: readonly string[]
}

export interface AwsSecurityGroupTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsSecurityGroupArguments {
  readonly description?: Argument<string> | undefined
  readonly egress?: Blocks<{ readonly cidr_blocks?: Argument<readonly string[]> | undefined; readonly from_port?: Argument<number> | undefined; readonly ipv6_cidr_blocks?: Argument<readonly string[]> | undefined; readonly prefix_list_ids?: Argument<readonly string[]> | undefined; readonly protocol?: Argument<string> | undefined; readonly security_groups?: Argument<readonly string[]> | undefined; readonly self?: Argument<boolean> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly ingress?: Blocks<{ readonly cidr_blocks?: Argument<readonly string[]> | undefined; readonly from_port?: Argument<number> | undefined; readonly ipv6_cidr_blocks?: Argument<readonly string[]> | undefined; readonly prefix_list_ids?: Argument<readonly string[]> | undefined; readonly protocol?: Argument<string> | undefined; readonly security_groups?: Argument<readonly string[]> | undefined; readonly self?: Argument<boolean> | undefined; readonly to_port?: Argument<number> | undefined }> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly revoke_rules_on_delete?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly timeouts?: Block<AwsSecurityGroupTimeouts> | undefined
}

export interface AwsSecurityGroupAttributes {
  readonly arn: string
  readonly description: string
  readonly egress: readonly { readonly cidr_blocks: readonly string[]; readonly from_port: number; readonly ipv6_cidr_blocks: readonly string[]; readonly prefix_list_ids: readonly string[]; readonly protocol: string; readonly security_groups: readonly string[]; readonly self: boolean; readonly to_port: number }[]
  readonly 'egress[0].cidr_blocks': readonly string[]
  readonly 'egress[0].from_port': number
  readonly 'egress[0].ipv6_cidr_blocks': readonly string[]
  readonly 'egress[0].prefix_list_ids': readonly string[]
  readonly 'egress[0].protocol': string
  readonly 'egress[0].security_groups': readonly string[]
  readonly 'egress[0].self': boolean
  readonly 'egress[0].to_port': number
  readonly id: string
  readonly ingress: readonly { readonly cidr_blocks: readonly string[]; readonly from_port: number; readonly ipv6_cidr_blocks: readonly string[]; readonly prefix_list_ids: readonly string[]; readonly protocol: string; readonly security_groups: readonly string[]; readonly self: boolean; readonly to_port: number }[]
  readonly 'ingress[0].cidr_blocks': readonly string[]
  readonly 'ingress[0].from_port': number
  readonly 'ingress[0].ipv6_cidr_blocks': readonly string[]
  readonly 'ingress[0].prefix_list_ids': readonly string[]
  readonly 'ingress[0].protocol': string
  readonly 'ingress[0].security_groups': readonly string[]
  readonly 'ingress[0].self': boolean
  readonly 'ingress[0].to_port': number
  readonly name: string
  readonly name_prefix: string
  readonly owner_id: string
  readonly revoke_rules_on_delete: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsSnsTopicArguments {
  readonly application_failure_feedback_role_arn?: Argument<string> | undefined
  readonly application_success_feedback_role_arn?: Argument<string> | undefined
  readonly application_success_feedback_sample_rate?: Argument<number> | undefined
  readonly archive_policy?: Argument<string> | undefined
  readonly content_based_deduplication?: Argument<boolean> | undefined
  readonly delivery_policy?: Argument<string> | undefined
  readonly display_name?: Argument<string> | undefined
  readonly fifo_throughput_scope?: Argument<string> | undefined
  readonly fifo_topic?: Argument<boolean> | undefined
  readonly firehose_failure_feedback_role_arn?: Argument<string> | undefined
  readonly firehose_success_feedback_role_arn?: Argument<string> | undefined
  readonly firehose_success_feedback_sample_rate?: Argument<number> | undefined
  readonly http_failure_feedback_role_arn?: Argument<string> | undefined
  readonly http_success_feedback_role_arn?: Argument<string> | undefined
  readonly http_success_feedback_sample_rate?: Argument<number> | undefined
  readonly kms_master_key_id?: Argument<string> | undefined
  readonly lambda_failure_feedback_role_arn?: Argument<string> | undefined
  readonly lambda_success_feedback_role_arn?: Argument<string> | undefined
  readonly lambda_success_feedback_sample_rate?: Argument<number> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly policy?: Argument<string> | undefined
  readonly signature_version?: Argument<number> | undefined
  readonly sqs_failure_feedback_role_arn?: Argument<string> | undefined
  readonly sqs_success_feedback_role_arn?: Argument<string> | undefined
  readonly sqs_success_feedback_sample_rate?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
  readonly tracing_config?: Argument<string> | undefined
}

export interface AwsSnsTopicAttributes {
  readonly application_failure_feedback_role_arn: string
  readonly application_success_feedback_role_arn: string
  readonly application_success_feedback_sample_rate: number
  readonly archive_policy: string
  readonly arn: string
  readonly beginning_archive_time: string
  readonly content_based_deduplication: boolean
  readonly delivery_policy: string
  readonly display_name: string
  readonly fifo_throughput_scope: string
  readonly fifo_topic: boolean
  readonly firehose_failure_feedback_role_arn: string
  readonly firehose_success_feedback_role_arn: string
  readonly firehose_success_feedback_sample_rate: number
  readonly http_failure_feedback_role_arn: string
  readonly http_success_feedback_role_arn: string
  readonly http_success_feedback_sample_rate: number
  readonly id: string
  readonly kms_master_key_id: string
  readonly lambda_failure_feedback_role_arn: string
  readonly lambda_success_feedback_role_arn: string
  readonly lambda_success_feedback_sample_rate: number
  readonly name: string
  readonly name_prefix: string
  readonly owner: string
  readonly policy: string
  readonly signature_version: number
  readonly sqs_failure_feedback_role_arn: string
  readonly sqs_success_feedback_role_arn: string
  readonly sqs_success_feedback_sample_rate: number
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly tracing_config: string
}

export interface AwsSnsTopicPolicyArguments {
  readonly arn: Argument<string>
  readonly policy: Argument<string>
}

export interface AwsSnsTopicPolicyAttributes {
  readonly arn: string
  readonly id: string
  readonly owner: string
  readonly policy: string
}

export interface AwsSnsTopicSubscriptionArguments {
  readonly confirmation_timeout_in_minutes?: Argument<number> | undefined
  readonly delivery_policy?: Argument<string> | undefined
  readonly endpoint: Argument<string>
  readonly endpoint_auto_confirms?: Argument<boolean> | undefined
  readonly filter_policy?: Argument<string> | undefined
  readonly filter_policy_scope?: Argument<string> | undefined
  readonly protocol: Argument<string>
  readonly raw_message_delivery?: Argument<boolean> | undefined
  readonly redrive_policy?: Argument<string> | undefined
  readonly replay_policy?: Argument<string> | undefined
  readonly subscription_role_arn?: Argument<string> | undefined
  readonly topic_arn: Argument<string>
}

export interface AwsSnsTopicSubscriptionAttributes {
  readonly arn: string
  readonly confirmation_timeout_in_minutes: number
  readonly confirmation_was_authenticated: boolean
  readonly delivery_policy: string
  readonly endpoint: string
  readonly endpoint_auto_confirms: boolean
  readonly filter_policy: string
  readonly filter_policy_scope: string
  readonly id: string
  readonly owner_id: string
  readonly pending_confirmation: boolean
  readonly protocol: string
  readonly raw_message_delivery: boolean
  readonly redrive_policy: string
  readonly replay_policy: string
  readonly subscription_role_arn: string
  readonly topic_arn: string
}

export interface AwsSqsQueueTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsSqsQueueArguments {
  readonly content_based_deduplication?: Argument<boolean> | undefined
  readonly deduplication_scope?: Argument<string> | undefined
  readonly delay_seconds?: Argument<number> | undefined
  readonly fifo_queue?: Argument<boolean> | undefined
  readonly fifo_throughput_limit?: Argument<string> | undefined
  readonly kms_data_key_reuse_period_seconds?: Argument<number> | undefined
  readonly kms_master_key_id?: Argument<string> | undefined
  readonly max_message_size?: Argument<number> | undefined
  readonly message_retention_seconds?: Argument<number> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly policy?: Argument<string> | undefined
  readonly receive_wait_time_seconds?: Argument<number> | undefined
  readonly redrive_allow_policy?: Argument<string> | undefined
  readonly redrive_policy?: Argument<string> | undefined
  readonly sqs_managed_sse_enabled?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly visibility_timeout_seconds?: Argument<number> | undefined
  readonly timeouts?: Block<AwsSqsQueueTimeouts> | undefined
}

export interface AwsSqsQueueAttributes {
  readonly arn: string
  readonly content_based_deduplication: boolean
  readonly deduplication_scope: string
  readonly delay_seconds: number
  readonly fifo_queue: boolean
  readonly fifo_throughput_limit: string
  readonly id: string
  readonly kms_data_key_reuse_period_seconds: number
  readonly kms_master_key_id: string
  readonly max_message_size: number
  readonly message_retention_seconds: number
  readonly name: string
  readonly name_prefix: string
  readonly policy: string
  readonly receive_wait_time_seconds: number
  readonly redrive_allow_policy: string
  readonly redrive_policy: string
  readonly sqs_managed_sse_enabled: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly url: string
  readonly visibility_timeout_seconds: number
}

export interface AwsSqsQueuePolicyArguments {
  readonly policy: Argument<string>
  readonly queue_url: Argument<string>
}

export interface AwsSqsQueuePolicyAttributes {
  readonly id: string
  readonly policy: string
  readonly queue_url: string
}

export interface AwsSsmParameterArguments {
  readonly allowed_pattern?: Argument<string> | undefined
  readonly arn?: Argument<string> | undefined
  readonly data_type?: Argument<string> | undefined
  readonly description?: Argument<string> | undefined
  readonly insecure_value?: Argument<string> | undefined
  readonly key_id?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly overwrite?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly tier?: Argument<string> | undefined
  readonly type: Argument<string>
  readonly value?: Argument<string> | undefined
  readonly value_wo?: Argument<string> | undefined
  readonly value_wo_version?: Argument<number> | undefined
}

export interface AwsSsmParameterAttributes {
  readonly allowed_pattern: string
  readonly arn: string
  readonly data_type: string
  readonly description: string
  readonly has_value_wo: boolean
  readonly id: string
  readonly insecure_value: string
  readonly key_id: string
  readonly name: string
  readonly overwrite: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly tier: string
  readonly type: string
  readonly value: string
  readonly value_wo_version: number
  readonly version: number
}

export interface AwsSubnetTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsSubnetArguments {
  readonly assign_ipv6_address_on_creation?: Argument<boolean> | undefined
  readonly availability_zone?: Argument<string> | undefined
  readonly availability_zone_id?: Argument<string> | undefined
  readonly cidr_block?: Argument<string> | undefined
  readonly customer_owned_ipv4_pool?: Argument<string> | undefined
  readonly enable_dns64?: Argument<boolean> | undefined
  readonly enable_lni_at_device_index?: Argument<number> | undefined
  readonly enable_resource_name_dns_a_record_on_launch?: Argument<boolean> | undefined
  readonly enable_resource_name_dns_aaaa_record_on_launch?: Argument<boolean> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly ipv6_native?: Argument<boolean> | undefined
  readonly map_customer_owned_ip_on_launch?: Argument<boolean> | undefined
  readonly map_public_ip_on_launch?: Argument<boolean> | undefined
  readonly outpost_arn?: Argument<string> | undefined
  readonly private_dns_hostname_type_on_launch?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id: Argument<string>
  readonly timeouts?: Block<AwsSubnetTimeouts> | undefined
}

export interface AwsSubnetAttributes {
  readonly arn: string
  readonly assign_ipv6_address_on_creation: boolean
  readonly availability_zone: string
  readonly availability_zone_id: string
  readonly cidr_block: string
  readonly customer_owned_ipv4_pool: string
  readonly enable_dns64: boolean
  readonly enable_lni_at_device_index: number
  readonly enable_resource_name_dns_a_record_on_launch: boolean
  readonly enable_resource_name_dns_aaaa_record_on_launch: boolean
  readonly id: string
  readonly ipv6_cidr_block: string
  readonly ipv6_cidr_block_association_id: string
  readonly ipv6_native: boolean
  readonly map_customer_owned_ip_on_launch: boolean
  readonly map_public_ip_on_launch: boolean
  readonly outpost_arn: string
  readonly owner_id: string
  readonly private_dns_hostname_type_on_launch: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface AwsVpcArguments {
  readonly assign_generated_ipv6_cidr_block?: Argument<boolean> | undefined
  readonly cidr_block?: Argument<string> | undefined
  readonly enable_dns_hostnames?: Argument<boolean> | undefined
  readonly enable_dns_support?: Argument<boolean> | undefined
  readonly enable_network_address_usage_metrics?: Argument<boolean> | undefined
  readonly instance_tenancy?: Argument<string> | undefined
  readonly ipv4_ipam_pool_id?: Argument<string> | undefined
  readonly ipv4_netmask_length?: Argument<number> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly ipv6_cidr_block_network_border_group?: Argument<string> | undefined
  readonly ipv6_ipam_pool_id?: Argument<string> | undefined
  readonly ipv6_netmask_length?: Argument<number> | undefined
  readonly tags?: Entries<string> | undefined
}

export interface AwsVpcAttributes {
  readonly arn: string
  readonly assign_generated_ipv6_cidr_block: boolean
  readonly cidr_block: string
  readonly default_network_acl_id: string
  readonly default_route_table_id: string
  readonly default_security_group_id: string
  readonly dhcp_options_id: string
  readonly enable_dns_hostnames: boolean
  readonly enable_dns_support: boolean
  readonly enable_network_address_usage_metrics: boolean
  readonly id: string
  readonly instance_tenancy: string
  readonly ipv4_ipam_pool_id: string
  readonly ipv4_netmask_length: number
  readonly ipv6_association_id: string
  readonly ipv6_cidr_block: string
  readonly ipv6_cidr_block_network_border_group: string
  readonly ipv6_ipam_pool_id: string
  readonly ipv6_netmask_length: number
  readonly main_route_table_id: string
  readonly owner_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsVpcEndpointDnsOptions {
  readonly dns_record_ip_type?: Argument<string> | undefined
  readonly private_dns_only_for_inbound_resolver_endpoint?: Argument<boolean> | undefined
}

export interface AwsVpcEndpointSubnetConfiguration {
  readonly ipv4?: Argument<string> | undefined
  readonly ipv6?: Argument<string> | undefined
  readonly subnet_id?: Argument<string> | undefined
}

export interface AwsVpcEndpointTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
  readonly update?: Argument<string> | undefined
}

export interface AwsVpcEndpointArguments {
  readonly auto_accept?: Argument<boolean> | undefined
  readonly ip_address_type?: Argument<string> | undefined
  readonly policy?: Argument<string> | undefined
  readonly private_dns_enabled?: Argument<boolean> | undefined
  readonly resource_configuration_arn?: Argument<string> | undefined
  readonly route_table_ids?: Argument<readonly string[]> | undefined
  readonly security_group_ids?: Argument<readonly string[]> | undefined
  readonly service_name?: Argument<string> | undefined
  readonly service_network_arn?: Argument<string> | undefined
  readonly service_region?: Argument<string> | undefined
  readonly subnet_ids?: Argument<readonly string[]> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_endpoint_type?: Argument<string> | undefined
  readonly vpc_id: Argument<string>
  readonly dns_options?: Block<AwsVpcEndpointDnsOptions> | undefined
  readonly subnet_configuration?: Blocks<AwsVpcEndpointSubnetConfiguration> | undefined
  readonly timeouts?: Block<AwsVpcEndpointTimeouts> | undefined
}

export interface AwsVpcEndpointAttributes {
  readonly arn: string
  readonly auto_accept: boolean
  readonly cidr_blocks: readonly string[]
  readonly dns_entry: readonly { readonly dns_name: string; readonly hosted_zone_id: string }[]
  readonly 'dns_entry[0].dns_name': string
  readonly 'dns_entry[0].hosted_zone_id': string
  readonly id: string
  readonly ip_address_type: string
  readonly network_interface_ids: readonly string[]
  readonly owner_id: string
  readonly policy: string
  readonly prefix_list_id: string
  readonly private_dns_enabled: boolean
  readonly requester_managed: boolean
  readonly resource_configuration_arn: string
  readonly route_table_ids: readonly string[]
  readonly security_group_ids: readonly string[]
  readonly service_name: string
  readonly service_network_arn: string
  readonly service_region: string
  readonly state: string
  readonly subnet_ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly vpc_endpoint_type: string
  readonly vpc_id: string
  readonly 'dns_options[0].dns_record_ip_type': string
}

export interface AwsVpcIpv4CidrBlockAssociationTimeouts {
  readonly create?: Argument<string> | undefined
  readonly delete?: Argument<string> | undefined
}

export interface AwsVpcIpv4CidrBlockAssociationArguments {
  readonly cidr_block?: Argument<string> | undefined
  readonly ipv4_ipam_pool_id?: Argument<string> | undefined
  readonly ipv4_netmask_length?: Argument<number> | undefined
  readonly vpc_id: Argument<string>
  readonly timeouts?: Block<AwsVpcIpv4CidrBlockAssociationTimeouts> | undefined
}

export interface AwsVpcIpv4CidrBlockAssociationAttributes {
  readonly cidr_block: string
  readonly id: string
  readonly ipv4_ipam_pool_id: string
  readonly ipv4_netmask_length: number
  readonly vpc_id: string
}

export interface AwsVpcSecurityGroupEgressRuleArguments {
  readonly cidr_ipv4?: Argument<string> | undefined
  readonly cidr_ipv6?: Argument<string> | undefined
  readonly description?: Argument<string> | undefined
  readonly from_port?: Argument<number> | undefined
  readonly ip_protocol: Argument<string>
  readonly prefix_list_id?: Argument<string> | undefined
  readonly referenced_security_group_id?: Argument<string> | undefined
  readonly security_group_id: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly to_port?: Argument<number> | undefined
}

export interface AwsVpcSecurityGroupEgressRuleAttributes {
  readonly arn: string
  readonly cidr_ipv4: string
  readonly cidr_ipv6: string
  readonly description: string
  readonly from_port: number
  readonly id: string
  readonly ip_protocol: string
  readonly prefix_list_id: string
  readonly referenced_security_group_id: string
  readonly security_group_id: string
  readonly security_group_rule_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly to_port: number
}

export interface AwsVpcSecurityGroupIngressRuleArguments {
  readonly cidr_ipv4?: Argument<string> | undefined
  readonly cidr_ipv6?: Argument<string> | undefined
  readonly description?: Argument<string> | undefined
  readonly from_port?: Argument<number> | undefined
  readonly ip_protocol: Argument<string>
  readonly prefix_list_id?: Argument<string> | undefined
  readonly referenced_security_group_id?: Argument<string> | undefined
  readonly security_group_id: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly to_port?: Argument<number> | undefined
}

export interface AwsVpcSecurityGroupIngressRuleAttributes {
  readonly arn: string
  readonly cidr_ipv4: string
  readonly cidr_ipv6: string
  readonly description: string
  readonly from_port: number
  readonly id: string
  readonly ip_protocol: string
  readonly prefix_list_id: string
  readonly referenced_security_group_id: string
  readonly security_group_id: string
  readonly security_group_rule_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly to_port: number
}

export interface AwsWafv2IpSetArguments {
  readonly addresses?: Argument<readonly string[]> | undefined
  readonly description?: Argument<string> | undefined
  readonly ip_address_version: Argument<string>
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly scope: Argument<string>
  readonly tags?: Entries<string> | undefined
}

export interface AwsWafv2IpSetAttributes {
  readonly addresses: readonly string[]
  readonly arn: string
  readonly description: string
  readonly id: string
  readonly ip_address_version: string
  readonly lock_token: string
  readonly name: string
  readonly name_prefix: string
  readonly scope: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
}

export interface AwsWafv2WebAclAssociationConfigRequestBodyApiGateway {
  readonly default_size_inspection_limit: Argument<string>
}

export interface AwsWafv2WebAclAssociationConfigRequestBodyAppRunnerService {
  readonly default_size_inspection_limit: Argument<string>
}

export interface AwsWafv2WebAclAssociationConfigRequestBodyCloudfront {
  readonly default_size_inspection_limit: Argument<string>
}

export interface AwsWafv2WebAclAssociationConfigRequestBodyCognitoUserPool {
  readonly default_size_inspection_limit: Argument<string>
}

export interface AwsWafv2WebAclAssociationConfigRequestBodyVerifiedAccessInstance {
  readonly default_size_inspection_limit: Argument<string>
}

export interface AwsWafv2WebAclAssociationConfigRequestBody {
  readonly api_gateway?: Block<AwsWafv2WebAclAssociationConfigRequestBodyApiGateway> | undefined
  readonly app_runner_service?: Block<AwsWafv2WebAclAssociationConfigRequestBodyAppRunnerService> | undefined
  readonly cloudfront?: Block<AwsWafv2WebAclAssociationConfigRequestBodyCloudfront> | undefined
  readonly cognito_user_pool?: Block<AwsWafv2WebAclAssociationConfigRequestBodyCognitoUserPool> | undefined
  readonly verified_access_instance?: Block<AwsWafv2WebAclAssociationConfigRequestBodyVerifiedAccessInstance> | undefined
}

export interface AwsWafv2WebAclAssociationConfig {
  readonly request_body?: Blocks<AwsWafv2WebAclAssociationConfigRequestBody> | undefined
}

export interface AwsWafv2WebAclCaptchaConfigImmunityTimeProperty {
  readonly immunity_time?: Argument<number> | undefined
}

export interface AwsWafv2WebAclCaptchaConfig {
  readonly immunity_time_property?: Block<AwsWafv2WebAclCaptchaConfigImmunityTimeProperty> | undefined
}

export interface AwsWafv2WebAclChallengeConfigImmunityTimeProperty {
  readonly immunity_time?: Argument<number> | undefined
}

export interface AwsWafv2WebAclChallengeConfig {
  readonly immunity_time_property?: Block<AwsWafv2WebAclChallengeConfigImmunityTimeProperty> | undefined
}

export interface AwsWafv2WebAclCustomResponseBody {
  readonly content: Argument<string>
  readonly content_type: Argument<string>
  readonly key: Argument<string>
}

export interface AwsWafv2WebAclDataProtectionConfigDataProtectionField {
  readonly field_keys?: Argument<readonly string[]> | undefined
  readonly field_type: Argument<string>
}

export interface AwsWafv2WebAclDataProtectionConfigDataProtection {
  readonly action: Argument<string>
  readonly exclude_rate_based_details?: Argument<boolean> | undefined
  readonly exclude_rule_match_details?: Argument<boolean> | undefined
  readonly field: Block<AwsWafv2WebAclDataProtectionConfigDataProtectionField>
}

export interface AwsWafv2WebAclDataProtectionConfig {
  readonly data_protection?: Blocks<AwsWafv2WebAclDataProtectionConfigDataProtection> | undefined
}

export interface AwsWafv2WebAclDefaultActionAllowCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclDefaultActionAllowCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclDefaultActionAllowCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclDefaultActionAllow {
  readonly custom_request_handling?: Block<AwsWafv2WebAclDefaultActionAllowCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclDefaultActionBlockCustomResponseResponseHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclDefaultActionBlockCustomResponse {
  readonly custom_response_body_key?: Argument<string> | undefined
  readonly response_code: Argument<number>
  readonly response_header?: Blocks<AwsWafv2WebAclDefaultActionBlockCustomResponseResponseHeader> | undefined
}

export interface AwsWafv2WebAclDefaultActionBlock {
  readonly custom_response?: Block<AwsWafv2WebAclDefaultActionBlockCustomResponse> | undefined
}

export interface AwsWafv2WebAclDefaultAction {
  readonly allow?: Block<AwsWafv2WebAclDefaultActionAllow> | undefined
  readonly block?: Block<AwsWafv2WebAclDefaultActionBlock> | undefined
}

export interface AwsWafv2WebAclRuleActionAllowCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleActionAllowCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleActionAllowCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleActionAllow {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleActionAllowCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleActionBlockCustomResponseResponseHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleActionBlockCustomResponse {
  readonly custom_response_body_key?: Argument<string> | undefined
  readonly response_code: Argument<number>
  readonly response_header?: Blocks<AwsWafv2WebAclRuleActionBlockCustomResponseResponseHeader> | undefined
}

export interface AwsWafv2WebAclRuleActionBlock {
  readonly custom_response?: Block<AwsWafv2WebAclRuleActionBlockCustomResponse> | undefined
}

export interface AwsWafv2WebAclRuleActionCaptchaCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleActionCaptchaCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleActionCaptchaCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleActionCaptcha {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleActionCaptchaCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleActionChallengeCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleActionChallengeCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleActionChallengeCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleActionChallenge {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleActionChallengeCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleActionCountCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleActionCountCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleActionCountCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleActionCount {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleActionCountCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleAction {
  readonly allow?: Block<AwsWafv2WebAclRuleActionAllow> | undefined
  readonly block?: Block<AwsWafv2WebAclRuleActionBlock> | undefined
  readonly captcha?: Block<AwsWafv2WebAclRuleActionCaptcha> | undefined
  readonly challenge?: Block<AwsWafv2WebAclRuleActionChallenge> | undefined
  readonly count?: Block<AwsWafv2WebAclRuleActionCount> | undefined
}

export interface AwsWafv2WebAclRuleCaptchaConfigImmunityTimeProperty {
  readonly immunity_time?: Argument<number> | undefined
}

export interface AwsWafv2WebAclRuleCaptchaConfig {
  readonly immunity_time_property?: Block<AwsWafv2WebAclRuleCaptchaConfigImmunityTimeProperty> | undefined
}

export interface AwsWafv2WebAclRuleChallengeConfigImmunityTimeProperty {
  readonly immunity_time?: Argument<number> | undefined
}

export interface AwsWafv2WebAclRuleChallengeConfig {
  readonly immunity_time_property?: Block<AwsWafv2WebAclRuleChallengeConfigImmunityTimeProperty> | undefined
}

export type AwsWafv2WebAclRuleOverrideActionCount = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleOverrideActionNone = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleOverrideAction {
  readonly count?: Block<AwsWafv2WebAclRuleOverrideActionCount> | undefined
  readonly none?: Block<AwsWafv2WebAclRuleOverrideActionNone> | undefined
}

export interface AwsWafv2WebAclRuleRuleLabel {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementAndStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementAsnMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementAsnMatchStatement {
  readonly asn_list: Argument<readonly number[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementAsnMatchStatementForwardedIpConfig> | undefined
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementByteMatchStatement {
  readonly positional_constraint: Argument<string>
  readonly search_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementByteMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementByteMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementGeoMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementGeoMatchStatement {
  readonly country_codes: Argument<readonly string[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementGeoMatchStatementForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
  readonly position: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementIpSetReferenceStatement {
  readonly arn: Argument<string>
  readonly ip_set_forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementLabelMatchStatement {
  readonly key: Argument<string>
  readonly scope: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields {
  readonly identifiers: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionEmailField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionPasswordField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionPhoneNumberFields {
  readonly identifiers: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionUsernameField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspection {
  readonly payload_type: Argument<string>
  readonly address_fields?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields> | undefined
  readonly email_field?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionEmailField> | undefined
  readonly password_field?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionPasswordField> | undefined
  readonly phone_number_fields?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionPhoneNumberFields> | undefined
  readonly username_field?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionUsernameField> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionBodyContains {
  readonly failure_strings: Argument<readonly string[]>
  readonly success_strings: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionHeader {
  readonly failure_values: Argument<readonly string[]>
  readonly name: Argument<string>
  readonly success_values: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionJson {
  readonly failure_values: Argument<readonly string[]>
  readonly identifier: Argument<string>
  readonly success_values: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionStatusCode {
  readonly failure_codes: Argument<readonly number[]>
  readonly success_codes: Argument<readonly number[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspection {
  readonly body_contains?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionBodyContains> | undefined
  readonly header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionHeader> | undefined
  readonly json?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionJson> | undefined
  readonly status_code?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspectionStatusCode> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSet {
  readonly creation_path: Argument<string>
  readonly enable_regex_in_path?: Argument<boolean> | undefined
  readonly registration_page_path: Argument<string>
  readonly request_inspection: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspection>
  readonly response_inspection?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetResponseInspection> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspectionPasswordField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspectionUsernameField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspection {
  readonly payload_type: Argument<string>
  readonly password_field: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspectionPasswordField>
  readonly username_field: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspectionUsernameField>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionBodyContains {
  readonly failure_strings: Argument<readonly string[]>
  readonly success_strings: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionHeader {
  readonly failure_values: Argument<readonly string[]>
  readonly name: Argument<string>
  readonly success_values: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionJson {
  readonly failure_values: Argument<readonly string[]>
  readonly identifier: Argument<string>
  readonly success_values: Argument<readonly string[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionStatusCode {
  readonly failure_codes: Argument<readonly number[]>
  readonly success_codes: Argument<readonly number[]>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspection {
  readonly body_contains?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionBodyContains> | undefined
  readonly header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionHeader> | undefined
  readonly json?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionJson> | undefined
  readonly status_code?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionStatusCode> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSet {
  readonly enable_regex_in_path?: Argument<boolean> | undefined
  readonly login_path: Argument<string>
  readonly request_inspection?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspection> | undefined
  readonly response_inspection?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspection> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesBotControlRuleSet {
  readonly enable_machine_learning?: Argument<boolean> | undefined
  readonly inspection_level: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsPasswordField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsUsernameField {
  readonly identifier: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigs {
  readonly login_path?: Argument<string> | undefined
  readonly payload_type?: Argument<string> | undefined
  readonly aws_managed_rules_acfp_rule_set?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSet> | undefined
  readonly aws_managed_rules_atp_rule_set?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesAtpRuleSet> | undefined
  readonly aws_managed_rules_bot_control_rule_set?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsAwsManagedRulesBotControlRuleSet> | undefined
  readonly password_field?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsPasswordField> | undefined
  readonly username_field?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigsUsernameField> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllowCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllowCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllowCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllow {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllowCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlockCustomResponseResponseHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlockCustomResponse {
  readonly custom_response_body_key?: Argument<string> | undefined
  readonly response_code: Argument<number>
  readonly response_header?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlockCustomResponseResponseHeader> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlock {
  readonly custom_response?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlockCustomResponse> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptcha {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallengeCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallengeCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallengeCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallenge {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallengeCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCount {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUse {
  readonly allow?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseAllow> | undefined
  readonly block?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseBlock> | undefined
  readonly captcha?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCaptcha> | undefined
  readonly challenge?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseChallenge> | undefined
  readonly count?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCount> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverride {
  readonly name: Argument<string>
  readonly action_to_use: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUse>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAndStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAsnMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAsnMatchStatement {
  readonly asn_list: Argument<readonly number[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAsnMatchStatementForwardedIpConfig> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatement {
  readonly positional_constraint: Argument<string>
  readonly search_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementGeoMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementGeoMatchStatement {
  readonly country_codes: Argument<readonly string[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementGeoMatchStatementForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementIpSetReferenceStatementIpSetForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
  readonly position: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementIpSetReferenceStatement {
  readonly arn: Argument<string>
  readonly ip_set_forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementIpSetReferenceStatementIpSetForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementLabelMatchStatement {
  readonly key: Argument<string>
  readonly scope: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementOrStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement {
  readonly regex_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement {
  readonly arn: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement {
  readonly comparison_operator: Argument<string>
  readonly size: Argument<number>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement {
  readonly sensitivity_level?: Argument<string> | undefined
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement {
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement {
  readonly and_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAndStatement> | undefined
  readonly asn_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAsnMatchStatement> | undefined
  readonly byte_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementByteMatchStatement> | undefined
  readonly geo_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementGeoMatchStatement> | undefined
  readonly ip_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementIpSetReferenceStatement> | undefined
  readonly label_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementLabelMatchStatement> | undefined
  readonly not_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement> | undefined
  readonly or_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementOrStatement> | undefined
  readonly regex_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement> | undefined
  readonly regex_pattern_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement> | undefined
  readonly size_constraint_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement> | undefined
  readonly sqli_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement> | undefined
  readonly xss_match_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement> | undefined
}

export interface AwsWafv2WebAclRuleStatementManagedRuleGroupStatement {
  readonly name: Argument<string>
  readonly vendor_name: Argument<string>
  readonly version?: Argument<string> | undefined
  readonly managed_rule_group_configs?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigs> | undefined
  readonly rule_action_override?: Blocks<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementRuleActionOverride> | undefined
  readonly scope_down_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement> | undefined
}

export interface AwsWafv2WebAclRuleStatementNotStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementOrStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyCookieTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyCookie {
  readonly name: Argument<string>
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyCookieTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyForwardedIp = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHeaderTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHeader {
  readonly name: Argument<string>
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHeaderTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHttpMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyIp = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyLabelNamespace {
  readonly namespace: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryArgumentTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryArgument {
  readonly name: Argument<string>
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryArgumentTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryStringTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryString {
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryStringTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyUriPathTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyUriPath {
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyUriPathTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementCustomKey {
  readonly cookie?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyCookie> | undefined
  readonly forwarded_ip?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyForwardedIp> | undefined
  readonly header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHeader> | undefined
  readonly http_method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyHttpMethod> | undefined
  readonly ip?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyIp> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyJa4Fingerprint> | undefined
  readonly label_namespace?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyLabelNamespace> | undefined
  readonly query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryArgument> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyQueryString> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKeyUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAndStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAsnMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAsnMatchStatement {
  readonly asn_list: Argument<readonly number[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAsnMatchStatementForwardedIpConfig> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatement {
  readonly positional_constraint: Argument<string>
  readonly search_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementGeoMatchStatementForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementGeoMatchStatement {
  readonly country_codes: Argument<readonly string[]>
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementGeoMatchStatementForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementIpSetReferenceStatementIpSetForwardedIpConfig {
  readonly fallback_behavior: Argument<string>
  readonly header_name: Argument<string>
  readonly position: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementIpSetReferenceStatement {
  readonly arn: Argument<string>
  readonly ip_set_forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementIpSetReferenceStatementIpSetForwardedIpConfig> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementLabelMatchStatement {
  readonly key: Argument<string>
  readonly scope: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementOrStatement {
  readonly statement: Blocks<AwsWafv2WebAclRuleStatement>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatement {
  readonly regex_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatement {
  readonly arn: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatement {
  readonly comparison_operator: Argument<string>
  readonly size: Argument<number>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatement {
  readonly sensitivity_level?: Argument<string> | undefined
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatement {
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatement {
  readonly and_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAndStatement> | undefined
  readonly asn_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementAsnMatchStatement> | undefined
  readonly byte_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatement> | undefined
  readonly geo_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementGeoMatchStatement> | undefined
  readonly ip_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementIpSetReferenceStatement> | undefined
  readonly label_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementLabelMatchStatement> | undefined
  readonly not_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement> | undefined
  readonly or_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementOrStatement> | undefined
  readonly regex_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatement> | undefined
  readonly regex_pattern_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatement> | undefined
  readonly size_constraint_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatement> | undefined
  readonly sqli_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatement> | undefined
  readonly xss_match_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatementXssMatchStatement> | undefined
}

export interface AwsWafv2WebAclRuleStatementRateBasedStatement {
  readonly aggregate_key_type?: Argument<string> | undefined
  readonly evaluation_window_sec?: Argument<number> | undefined
  readonly limit: Argument<number>
  readonly custom_key?: Blocks<AwsWafv2WebAclRuleStatementRateBasedStatementCustomKey> | undefined
  readonly forwarded_ip_config?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementForwardedIpConfig> | undefined
  readonly scope_down_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatementScopeDownStatement> | undefined
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexMatchStatement {
  readonly regex_string: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRegexMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatement {
  readonly arn: Argument<string>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllowCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllowCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllowCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllow {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllowCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlockCustomResponseResponseHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlockCustomResponse {
  readonly custom_response_body_key?: Argument<string> | undefined
  readonly response_code: Argument<number>
  readonly response_header?: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlockCustomResponseResponseHeader> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlock {
  readonly custom_response?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlockCustomResponse> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptcha {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptchaCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallengeCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallengeCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallengeCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallenge {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallengeCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCountCustomRequestHandlingInsertHeader {
  readonly name: Argument<string>
  readonly value: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCountCustomRequestHandling {
  readonly insert_header: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCountCustomRequestHandlingInsertHeader>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCount {
  readonly custom_request_handling?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCountCustomRequestHandling> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUse {
  readonly allow?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseAllow> | undefined
  readonly block?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseBlock> | undefined
  readonly captcha?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCaptcha> | undefined
  readonly challenge?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseChallenge> | undefined
  readonly count?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUseCount> | undefined
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverride {
  readonly name: Argument<string>
  readonly action_to_use: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverrideActionToUse>
}

export interface AwsWafv2WebAclRuleStatementRuleGroupReferenceStatement {
  readonly arn: Argument<string>
  readonly rule_action_override?: Blocks<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatementRuleActionOverride> | undefined
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSizeConstraintStatement {
  readonly comparison_operator: Argument<string>
  readonly size: Argument<number>
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementSizeConstraintStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementSqliMatchStatement {
  readonly sensitivity_level?: Argument<string> | undefined
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementSqliMatchStatementTextTransformation>
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchAllQueryArguments = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchBody {
  readonly oversize_handling?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPattern {
  readonly excluded_cookies?: Argument<readonly string[]> | undefined
  readonly included_cookies?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookies {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Blocks<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeaderOrder {
  readonly oversize_handling: Argument<string>
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeadersMatchPattern {
  readonly excluded_headers?: Argument<readonly string[]> | undefined
  readonly included_headers?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeadersMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeaders {
  readonly match_scope: Argument<string>
  readonly oversize_handling: Argument<string>
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeadersMatchPattern>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJa3Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJa4Fingerprint {
  readonly fallback_behavior: Argument<string>
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly included_paths?: Argument<readonly string[]> | undefined
  readonly all?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPatternAll> | undefined
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBody {
  readonly invalid_fallback_behavior?: Argument<string> | undefined
  readonly match_scope: Argument<string>
  readonly oversize_handling?: Argument<string> | undefined
  readonly match_pattern: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern>
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchSingleHeader {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchSingleQueryArgument {
  readonly name: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment {
  readonly fallback_behavior?: Argument<string> | undefined
}

export type AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatch {
  readonly all_query_arguments?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchAllQueryArguments> | undefined
  readonly body?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchBody> | undefined
  readonly cookies?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchCookies> | undefined
  readonly header_order?: Blocks<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeaderOrder> | undefined
  readonly headers?: Blocks<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchHeaders> | undefined
  readonly ja3_fingerprint?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJa3Fingerprint> | undefined
  readonly ja4_fingerprint?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJa4Fingerprint> | undefined
  readonly json_body?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchJsonBody> | undefined
  readonly method?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchSingleHeader> | undefined
  readonly single_query_argument?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchSingleQueryArgument> | undefined
  readonly uri_fragment?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatchUriPath> | undefined
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatementTextTransformation {
  readonly priority: Argument<number>
  readonly type: Argument<string>
}

export interface AwsWafv2WebAclRuleStatementXssMatchStatement {
  readonly field_to_match?: Block<AwsWafv2WebAclRuleStatementXssMatchStatementFieldToMatch> | undefined
  readonly text_transformation: Blocks<AwsWafv2WebAclRuleStatementXssMatchStatementTextTransformation>
}

export interface AwsWafv2WebAclRuleStatement {
  readonly and_statement?: Block<AwsWafv2WebAclRuleStatementAndStatement> | undefined
  readonly asn_match_statement?: Block<AwsWafv2WebAclRuleStatementAsnMatchStatement> | undefined
  readonly byte_match_statement?: Block<AwsWafv2WebAclRuleStatementByteMatchStatement> | undefined
  readonly geo_match_statement?: Block<AwsWafv2WebAclRuleStatementGeoMatchStatement> | undefined
  readonly ip_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementIpSetReferenceStatement> | undefined
  readonly label_match_statement?: Block<AwsWafv2WebAclRuleStatementLabelMatchStatement> | undefined
  readonly managed_rule_group_statement?: Block<AwsWafv2WebAclRuleStatementManagedRuleGroupStatement> | undefined
  readonly not_statement?: Block<AwsWafv2WebAclRuleStatementNotStatement> | undefined
  readonly or_statement?: Block<AwsWafv2WebAclRuleStatementOrStatement> | undefined
  readonly rate_based_statement?: Block<AwsWafv2WebAclRuleStatementRateBasedStatement> | undefined
  readonly regex_match_statement?: Block<AwsWafv2WebAclRuleStatementRegexMatchStatement> | undefined
  readonly regex_pattern_set_reference_statement?: Block<AwsWafv2WebAclRuleStatementRegexPatternSetReferenceStatement> | undefined
  readonly rule_group_reference_statement?: Block<AwsWafv2WebAclRuleStatementRuleGroupReferenceStatement> | undefined
  readonly size_constraint_statement?: Block<AwsWafv2WebAclRuleStatementSizeConstraintStatement> | undefined
  readonly sqli_match_statement?: Block<AwsWafv2WebAclRuleStatementSqliMatchStatement> | undefined
  readonly xss_match_statement?: Block<AwsWafv2WebAclRuleStatementXssMatchStatement> | undefined
}

export interface AwsWafv2WebAclRuleVisibilityConfig {
  readonly cloudwatch_metrics_enabled: Argument<boolean>
  readonly metric_name: Argument<string>
  readonly sampled_requests_enabled: Argument<boolean>
}

export interface AwsWafv2WebAclRule {
  readonly name: Argument<string>
  readonly priority: Argument<number>
  readonly action?: Block<AwsWafv2WebAclRuleAction> | undefined
  readonly captcha_config?: Block<AwsWafv2WebAclRuleCaptchaConfig> | undefined
  readonly challenge_config?: Block<AwsWafv2WebAclRuleChallengeConfig> | undefined
  readonly override_action?: Block<AwsWafv2WebAclRuleOverrideAction> | undefined
  readonly rule_label?: Blocks<AwsWafv2WebAclRuleRuleLabel> | undefined
  readonly statement: Block<AwsWafv2WebAclRuleStatement>
  readonly visibility_config: Block<AwsWafv2WebAclRuleVisibilityConfig>
}

export interface AwsWafv2WebAclVisibilityConfig {
  readonly cloudwatch_metrics_enabled: Argument<boolean>
  readonly metric_name: Argument<string>
  readonly sampled_requests_enabled: Argument<boolean>
}

export interface AwsWafv2WebAclArguments {
  readonly description?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly name_prefix?: Argument<string> | undefined
  readonly rule_json?: Argument<string> | undefined
  readonly scope: Argument<string>
  readonly tags?: Entries<string> | undefined
  readonly token_domains?: Argument<readonly string[]> | undefined
  readonly association_config?: Block<AwsWafv2WebAclAssociationConfig> | undefined
  readonly captcha_config?: Block<AwsWafv2WebAclCaptchaConfig> | undefined
  readonly challenge_config?: Block<AwsWafv2WebAclChallengeConfig> | undefined
  readonly custom_response_body?: Blocks<AwsWafv2WebAclCustomResponseBody> | undefined
  readonly data_protection_config?: Block<AwsWafv2WebAclDataProtectionConfig> | undefined
  readonly default_action: Block<AwsWafv2WebAclDefaultAction>
  readonly rule?: Blocks<AwsWafv2WebAclRule> | undefined
  readonly visibility_config: Block<AwsWafv2WebAclVisibilityConfig>
}

export interface AwsWafv2WebAclAttributes {
  readonly application_integration_url: string
  readonly arn: string
  readonly capacity: number
  readonly description: string
  readonly id: string
  readonly lock_token: string
  readonly name: string
  readonly name_prefix: string
  readonly rule_json: string
  readonly scope: string
  readonly tags: Readonly<Record<string, string>>
  readonly tags_all: Readonly<Record<string, string>>
  readonly token_domains: readonly string[]
}

export interface AwsWafv2WebAclAssociationTimeouts {
  readonly create?: Argument<string> | undefined
}

export interface AwsWafv2WebAclAssociationArguments {
  readonly resource_arn: Argument<string>
  readonly web_acl_arn: Argument<string>
  readonly timeouts?: Block<AwsWafv2WebAclAssociationTimeouts> | undefined
}

export interface AwsWafv2WebAclAssociationAttributes {
  readonly id: string
  readonly resource_arn: string
  readonly web_acl_arn: string
}

export interface AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition {
  readonly action: Argument<string>
}

export interface AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition {
  readonly label_name: Argument<string>
}

export interface AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterCondition {
  readonly action_condition?: Block<AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition> | undefined
  readonly label_name_condition?: Block<AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition> | undefined
}

export interface AwsWafv2WebAclLoggingConfigurationLoggingFilterFilter {
  readonly behavior: Argument<string>
  readonly requirement: Argument<string>
  readonly condition: Blocks<AwsWafv2WebAclLoggingConfigurationLoggingFilterFilterCondition>
}

export interface AwsWafv2WebAclLoggingConfigurationLoggingFilter {
  readonly default_behavior: Argument<string>
  readonly filter: Blocks<AwsWafv2WebAclLoggingConfigurationLoggingFilterFilter>
}

export type AwsWafv2WebAclLoggingConfigurationRedactedFieldsMethod = Readonly<Record<never, never>>

export type AwsWafv2WebAclLoggingConfigurationRedactedFieldsQueryString = Readonly<Record<never, never>>

export interface AwsWafv2WebAclLoggingConfigurationRedactedFieldsSingleHeader {
  readonly name: Argument<string>
}

export type AwsWafv2WebAclLoggingConfigurationRedactedFieldsUriPath = Readonly<Record<never, never>>

export interface AwsWafv2WebAclLoggingConfigurationRedactedFields {
  readonly method?: Block<AwsWafv2WebAclLoggingConfigurationRedactedFieldsMethod> | undefined
  readonly query_string?: Block<AwsWafv2WebAclLoggingConfigurationRedactedFieldsQueryString> | undefined
  readonly single_header?: Block<AwsWafv2WebAclLoggingConfigurationRedactedFieldsSingleHeader> | undefined
  readonly uri_path?: Block<AwsWafv2WebAclLoggingConfigurationRedactedFieldsUriPath> | undefined
}

export interface AwsWafv2WebAclLoggingConfigurationArguments {
  readonly log_destination_configs: Argument<readonly string[]>
  readonly resource_arn: Argument<string>
  readonly logging_filter?: Block<AwsWafv2WebAclLoggingConfigurationLoggingFilter> | undefined
  readonly redacted_fields?: Blocks<AwsWafv2WebAclLoggingConfigurationRedactedFields> | undefined
}

export interface AwsWafv2WebAclLoggingConfigurationAttributes {
  readonly id: string
  readonly log_destination_configs: readonly string[]
  readonly resource_arn: string
}

export interface TerraformDataArguments {
  readonly input?: Argument<unknown> | undefined
  readonly triggers_replace?: Argument<unknown> | undefined
}

export interface TerraformDataAttributes {
  readonly id: string
  readonly input: unknown
  readonly output: unknown
  readonly triggers_replace: unknown
}

export interface DataAwsAvailabilityZonesFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface DataAwsAvailabilityZonesTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsAvailabilityZonesArguments {
  readonly all_availability_zones?: Argument<boolean> | undefined
  readonly exclude_names?: Argument<readonly string[]> | undefined
  readonly exclude_zone_ids?: Argument<readonly string[]> | undefined
  readonly id?: Argument<string> | undefined
  readonly state?: Argument<string> | undefined
  readonly filter?: Blocks<DataAwsAvailabilityZonesFilter> | undefined
  readonly timeouts?: Block<DataAwsAvailabilityZonesTimeouts> | undefined
}

export interface DataAwsAvailabilityZonesAttributes {
  readonly all_availability_zones: boolean
  readonly exclude_names: readonly string[]
  readonly exclude_zone_ids: readonly string[]
  readonly group_names: readonly string[]
  readonly id: string
  readonly names: readonly string[]
  readonly state: string
  readonly zone_ids: readonly string[]
}

export interface DataAwsCallerIdentityArguments {
  readonly id?: Argument<string> | undefined
}

export interface DataAwsCallerIdentityAttributes {
  readonly account_id: string
  readonly arn: string
  readonly id: string
  readonly user_id: string
}

export interface DataAwsCloudfrontCachePolicyArguments {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
}

export interface DataAwsCloudfrontCachePolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly default_ttl: number
  readonly etag: string
  readonly id: string
  readonly max_ttl: number
  readonly min_ttl: number
  readonly name: string
  readonly parameters_in_cache_key_and_forwarded_to_origin: readonly { readonly cookies_config: readonly { readonly cookie_behavior: string; readonly cookies: readonly { readonly items: readonly string[] }[] }[]; readonly enable_accept_encoding_brotli: boolean; readonly enable_accept_encoding_gzip: boolean; readonly headers_config: readonly { readonly header_behavior: string; readonly headers: readonly { readonly items: readonly string[] }[] }[]; readonly query_strings_config: readonly { readonly query_string_behavior: string; readonly query_strings: readonly { readonly items: readonly string[] }[] }[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config': readonly { readonly cookie_behavior: string; readonly cookies: readonly { readonly items: readonly string[] }[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config[0].cookie_behavior': string
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config[0].cookies': readonly { readonly items: readonly string[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config[0].cookies[0].items': readonly string[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].enable_accept_encoding_brotli': boolean
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].enable_accept_encoding_gzip': boolean
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].headers_config': readonly { readonly header_behavior: string; readonly headers: readonly { readonly items: readonly string[] }[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].headers_config[0].header_behavior': string
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].headers_config[0].headers': readonly { readonly items: readonly string[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].headers_config[0].headers[0].items': readonly string[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].query_strings_config': readonly { readonly query_string_behavior: string; readonly query_strings: readonly { readonly items: readonly string[] }[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].query_strings_config[0].query_string_behavior': string
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].query_strings_config[0].query_strings': readonly { readonly items: readonly string[] }[]
  readonly 'parameters_in_cache_key_and_forwarded_to_origin[0].query_strings_config[0].query_strings[0].items': readonly string[]
}

export interface DataAwsCloudfrontOriginRequestPolicyArguments {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
}

export interface DataAwsCloudfrontOriginRequestPolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly cookies_config: readonly { readonly cookie_behavior: string; readonly cookies: readonly { readonly items: readonly string[] }[] }[]
  readonly 'cookies_config[0].cookie_behavior': string
  readonly 'cookies_config[0].cookies': readonly { readonly items: readonly string[] }[]
  readonly 'cookies_config[0].cookies[0].items': readonly string[]
  readonly etag: string
  readonly headers_config: readonly { readonly header_behavior: string; readonly headers: readonly { readonly items: readonly string[] }[] }[]
  readonly 'headers_config[0].header_behavior': string
  readonly 'headers_config[0].headers': readonly { readonly items: readonly string[] }[]
  readonly 'headers_config[0].headers[0].items': readonly string[]
  readonly id: string
  readonly name: string
  readonly query_strings_config: readonly { readonly query_string_behavior: string; readonly query_strings: readonly { readonly items: readonly string[] }[] }[]
  readonly 'query_strings_config[0].query_string_behavior': string
  readonly 'query_strings_config[0].query_strings': readonly { readonly items: readonly string[] }[]
  readonly 'query_strings_config[0].query_strings[0].items': readonly string[]
}

export interface DataAwsCloudfrontResponseHeadersPolicyArguments {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
}

export interface DataAwsCloudfrontResponseHeadersPolicyAttributes {
  readonly arn: string
  readonly comment: string
  readonly cors_config: readonly { readonly access_control_allow_credentials: boolean; readonly access_control_allow_headers: readonly { readonly items: readonly string[] }[]; readonly access_control_allow_methods: readonly { readonly items: readonly string[] }[]; readonly access_control_allow_origins: readonly { readonly items: readonly string[] }[]; readonly access_control_expose_headers: readonly { readonly items: readonly string[] }[]; readonly access_control_max_age_sec: number; readonly origin_override: boolean }[]
  readonly 'cors_config[0].access_control_allow_credentials': boolean
  readonly 'cors_config[0].access_control_allow_headers': readonly { readonly items: readonly string[] }[]
  readonly 'cors_config[0].access_control_allow_headers[0].items': readonly string[]
  readonly 'cors_config[0].access_control_allow_methods': readonly { readonly items: readonly string[] }[]
  readonly 'cors_config[0].access_control_allow_methods[0].items': readonly string[]
  readonly 'cors_config[0].access_control_allow_origins': readonly { readonly items: readonly string[] }[]
  readonly 'cors_config[0].access_control_allow_origins[0].items': readonly string[]
  readonly 'cors_config[0].access_control_expose_headers': readonly { readonly items: readonly string[] }[]
  readonly 'cors_config[0].access_control_expose_headers[0].items': readonly string[]
  readonly 'cors_config[0].access_control_max_age_sec': number
  readonly 'cors_config[0].origin_override': boolean
  readonly custom_headers_config: readonly { readonly items: readonly { readonly header: string; readonly override: boolean; readonly value: string }[] }[]
  readonly 'custom_headers_config[0].items': readonly { readonly header: string; readonly override: boolean; readonly value: string }[]
  readonly 'custom_headers_config[0].items[0].header': string
  readonly 'custom_headers_config[0].items[0].override': boolean
  readonly 'custom_headers_config[0].items[0].value': string
  readonly etag: string
  readonly id: string
  readonly name: string
  readonly remove_headers_config: readonly { readonly items: readonly { readonly header: string }[] }[]
  readonly 'remove_headers_config[0].items': readonly { readonly header: string }[]
  readonly 'remove_headers_config[0].items[0].header': string
  readonly security_headers_config: readonly { readonly content_security_policy: readonly { readonly content_security_policy: string; readonly override: boolean }[]; readonly content_type_options: readonly { readonly override: boolean }[]; readonly frame_options: readonly { readonly frame_option: string; readonly override: boolean }[]; readonly referrer_policy: readonly { readonly override: boolean; readonly referrer_policy: string }[]; readonly strict_transport_security: readonly { readonly access_control_max_age_sec: number; readonly include_subdomains: boolean; readonly override: boolean; readonly preload: boolean }[]; readonly xss_protection: readonly { readonly mode_block: boolean; readonly override: boolean; readonly protection: boolean; readonly report_uri: string }[] }[]
  readonly 'security_headers_config[0].content_security_policy': readonly { readonly content_security_policy: string; readonly override: boolean }[]
  readonly 'security_headers_config[0].content_security_policy[0].content_security_policy': string
  readonly 'security_headers_config[0].content_security_policy[0].override': boolean
  readonly 'security_headers_config[0].content_type_options': readonly { readonly override: boolean }[]
  readonly 'security_headers_config[0].content_type_options[0].override': boolean
  readonly 'security_headers_config[0].frame_options': readonly { readonly frame_option: string; readonly override: boolean }[]
  readonly 'security_headers_config[0].frame_options[0].frame_option': string
  readonly 'security_headers_config[0].frame_options[0].override': boolean
  readonly 'security_headers_config[0].referrer_policy': readonly { readonly override: boolean; readonly referrer_policy: string }[]
  readonly 'security_headers_config[0].referrer_policy[0].override': boolean
  readonly 'security_headers_config[0].referrer_policy[0].referrer_policy': string
  readonly 'security_headers_config[0].strict_transport_security': readonly { readonly access_control_max_age_sec: number; readonly include_subdomains: boolean; readonly override: boolean; readonly preload: boolean }[]
  readonly 'security_headers_config[0].strict_transport_security[0].access_control_max_age_sec': number
  readonly 'security_headers_config[0].strict_transport_security[0].include_subdomains': boolean
  readonly 'security_headers_config[0].strict_transport_security[0].override': boolean
  readonly 'security_headers_config[0].strict_transport_security[0].preload': boolean
  readonly 'security_headers_config[0].xss_protection': readonly { readonly mode_block: boolean; readonly override: boolean; readonly protection: boolean; readonly report_uri: string }[]
  readonly 'security_headers_config[0].xss_protection[0].mode_block': boolean
  readonly 'security_headers_config[0].xss_protection[0].override': boolean
  readonly 'security_headers_config[0].xss_protection[0].protection': boolean
  readonly 'security_headers_config[0].xss_protection[0].report_uri': string
  readonly server_timing_headers_config: readonly { readonly enabled: boolean; readonly sampling_rate: number }[]
  readonly 'server_timing_headers_config[0].enabled': boolean
  readonly 'server_timing_headers_config[0].sampling_rate': number
}

export interface DataAwsEc2ManagedPrefixListFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface DataAwsEc2ManagedPrefixListTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsEc2ManagedPrefixListArguments {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly filter?: Blocks<DataAwsEc2ManagedPrefixListFilter> | undefined
  readonly timeouts?: Block<DataAwsEc2ManagedPrefixListTimeouts> | undefined
}

export interface DataAwsEc2ManagedPrefixListAttributes {
  readonly address_family: string
  readonly arn: string
  readonly entries: readonly { readonly cidr: string }[]
  readonly 'entries[0].cidr': string
  readonly id: string
  readonly max_entries: number
  readonly name: string
  readonly owner_id: string
  readonly tags: Readonly<Record<string, string>>
  readonly version: number
}

export interface DataAwsEksClusterArguments {
  readonly id?: Argument<string> | undefined
  readonly name: Argument<string>
  readonly tags?: Entries<string> | undefined
}

export interface DataAwsEksClusterAttributes {
  readonly access_config: readonly { readonly authentication_mode: string; readonly bootstrap_cluster_creator_admin_permissions: boolean }[]
  readonly 'access_config[0].authentication_mode': string
  readonly 'access_config[0].bootstrap_cluster_creator_admin_permissions': boolean
  readonly arn: string
  readonly certificate_authority: readonly { readonly data: string }[]
  readonly 'certificate_authority[0].data': string
  readonly cluster_id: string
  readonly compute_config: readonly { readonly enabled: boolean; readonly node_pools: readonly string[]; readonly node_role_arn: string }[]
  readonly 'compute_config[0].enabled': boolean
  readonly 'compute_config[0].node_pools': readonly string[]
  readonly 'compute_config[0].node_role_arn': string
  readonly created_at: string
  readonly enabled_cluster_log_types: readonly string[]
  readonly endpoint: string
  readonly id: string
  readonly identity: readonly { readonly oidc: readonly { readonly issuer: string }[] }[]
  readonly 'identity[0].oidc': readonly { readonly issuer: string }[]
  readonly 'identity[0].oidc[0].issuer': string
  readonly kubernetes_network_config: readonly { readonly elastic_load_balancing: readonly { readonly enabled: boolean }[]; readonly ip_family: string; readonly service_ipv4_cidr: string; readonly service_ipv6_cidr: string }[]
  readonly 'kubernetes_network_config[0].elastic_load_balancing': readonly { readonly enabled: boolean }[]
  readonly 'kubernetes_network_config[0].elastic_load_balancing[0].enabled': boolean
  readonly 'kubernetes_network_config[0].ip_family': string
  readonly 'kubernetes_network_config[0].service_ipv4_cidr': string
  readonly 'kubernetes_network_config[0].service_ipv6_cidr': string
  readonly name: string
  readonly outpost_config: readonly { readonly control_plane_instance_type: string; readonly control_plane_placement: readonly { readonly group_name: string }[]; readonly outpost_arns: readonly string[] }[]
  readonly 'outpost_config[0].control_plane_instance_type': string
  readonly 'outpost_config[0].control_plane_placement': readonly { readonly group_name: string }[]
  readonly 'outpost_config[0].control_plane_placement[0].group_name': string
  readonly 'outpost_config[0].outpost_arns': readonly string[]
  readonly platform_version: string
  readonly remote_network_config: readonly { readonly remote_node_networks: readonly { readonly cidrs: readonly string[] }[]; readonly remote_pod_networks: readonly { readonly cidrs: readonly string[] }[] }[]
  readonly 'remote_network_config[0].remote_node_networks': readonly { readonly cidrs: readonly string[] }[]
  readonly 'remote_network_config[0].remote_node_networks[0].cidrs': readonly string[]
  readonly 'remote_network_config[0].remote_pod_networks': readonly { readonly cidrs: readonly string[] }[]
  readonly 'remote_network_config[0].remote_pod_networks[0].cidrs': readonly string[]
  readonly role_arn: string
  readonly status: string
  readonly storage_config: readonly { readonly block_storage: readonly { readonly enabled: boolean }[] }[]
  readonly 'storage_config[0].block_storage': readonly { readonly enabled: boolean }[]
  readonly 'storage_config[0].block_storage[0].enabled': boolean
  readonly tags: Readonly<Record<string, string>>
  readonly upgrade_policy: readonly { readonly support_type: string }[]
  readonly 'upgrade_policy[0].support_type': string
  readonly version: string
  readonly vpc_config: readonly { readonly cluster_security_group_id: string; readonly endpoint_private_access: boolean; readonly endpoint_public_access: boolean; readonly public_access_cidrs: readonly string[]; readonly security_group_ids: readonly string[]; readonly subnet_ids: readonly string[]; readonly vpc_id: string }[]
  readonly 'vpc_config[0].cluster_security_group_id': string
  readonly 'vpc_config[0].endpoint_private_access': boolean
  readonly 'vpc_config[0].endpoint_public_access': boolean
  readonly 'vpc_config[0].public_access_cidrs': readonly string[]
  readonly 'vpc_config[0].security_group_ids': readonly string[]
  readonly 'vpc_config[0].subnet_ids': readonly string[]
  readonly 'vpc_config[0].vpc_id': string
  readonly zonal_shift_config: readonly { readonly enabled: boolean }[]
  readonly 'zonal_shift_config[0].enabled': boolean
}

export interface DataAwsIamOpenidConnectProviderArguments {
  readonly arn?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly url?: Argument<string> | undefined
}

export interface DataAwsIamOpenidConnectProviderAttributes {
  readonly arn: string
  readonly client_id_list: readonly string[]
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  readonly thumbprint_list: readonly string[]
  readonly url: string
}

export interface DataAwsIamPolicyDocumentStatementCondition {
  readonly test: Argument<string>
  readonly values: Argument<readonly string[]>
  readonly variable: Argument<string>
}

export interface DataAwsIamPolicyDocumentStatementNotPrincipals {
  readonly identifiers: Argument<readonly string[]>
  readonly type: Argument<string>
}

export interface DataAwsIamPolicyDocumentStatementPrincipals {
  readonly identifiers: Argument<readonly string[]>
  readonly type: Argument<string>
}

export interface DataAwsIamPolicyDocumentStatement {
  readonly actions?: Argument<readonly string[]> | undefined
  readonly effect?: Argument<string> | undefined
  readonly not_actions?: Argument<readonly string[]> | undefined
  readonly not_resources?: Argument<readonly string[]> | undefined
  readonly resources?: Argument<readonly string[]> | undefined
  readonly sid?: Argument<string> | undefined
  readonly condition?: Blocks<DataAwsIamPolicyDocumentStatementCondition> | undefined
  readonly not_principals?: Blocks<DataAwsIamPolicyDocumentStatementNotPrincipals> | undefined
  readonly principals?: Blocks<DataAwsIamPolicyDocumentStatementPrincipals> | undefined
}

export interface DataAwsIamPolicyDocumentArguments {
  readonly id?: Argument<string> | undefined
  readonly override_policy_documents?: Argument<readonly string[]> | undefined
  readonly policy_id?: Argument<string> | undefined
  readonly source_policy_documents?: Argument<readonly string[]> | undefined
  readonly version?: Argument<string> | undefined
  readonly statement?: Blocks<DataAwsIamPolicyDocumentStatement> | undefined
}

export interface DataAwsIamPolicyDocumentAttributes {
  readonly id: string
  readonly json: string
  readonly minified_json: string
  readonly override_policy_documents: readonly string[]
  readonly policy_id: string
  readonly source_policy_documents: readonly string[]
  readonly version: string
}

export interface DataAwsLbTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsLbArguments {
  readonly arn?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly timeouts?: Block<DataAwsLbTimeouts> | undefined
}

export interface DataAwsLbAttributes {
  readonly access_logs: readonly { readonly bucket: string; readonly enabled: boolean; readonly prefix: string }[]
  readonly 'access_logs[0].bucket': string
  readonly 'access_logs[0].enabled': boolean
  readonly 'access_logs[0].prefix': string
  readonly arn: string
  readonly arn_suffix: string
  readonly client_keep_alive: number
  readonly connection_logs: readonly { readonly bucket: string; readonly enabled: boolean; readonly prefix: string }[]
  readonly 'connection_logs[0].bucket': string
  readonly 'connection_logs[0].enabled': boolean
  readonly 'connection_logs[0].prefix': string
  readonly customer_owned_ipv4_pool: string
  readonly desync_mitigation_mode: string
  readonly dns_name: string
  readonly dns_record_client_routing_policy: string
  readonly drop_invalid_header_fields: boolean
  readonly enable_cross_zone_load_balancing: boolean
  readonly enable_deletion_protection: boolean
  readonly enable_http2: boolean
  readonly enable_tls_version_and_cipher_suite_headers: boolean
  readonly enable_waf_fail_open: boolean
  readonly enable_xff_client_port: boolean
  readonly enable_zonal_shift: boolean
  readonly enforce_security_group_inbound_rules_on_private_link_traffic: string
  readonly id: string
  readonly idle_timeout: number
  readonly internal: boolean
  readonly ip_address_type: string
  readonly ipam_pools: readonly { readonly ipv4_ipam_pool_id: string }[]
  readonly 'ipam_pools[0].ipv4_ipam_pool_id': string
  readonly load_balancer_type: string
  readonly name: string
  readonly preserve_host_header: boolean
  readonly security_groups: readonly string[]
  readonly subnet_mapping: readonly { readonly allocation_id: string; readonly ipv6_address: string; readonly outpost_id: string; readonly private_ipv4_address: string; readonly subnet_id: string }[]
  readonly 'subnet_mapping[0].allocation_id': string
  readonly 'subnet_mapping[0].ipv6_address': string
  readonly 'subnet_mapping[0].outpost_id': string
  readonly 'subnet_mapping[0].private_ipv4_address': string
  readonly 'subnet_mapping[0].subnet_id': string
  readonly subnets: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly vpc_id: string
  readonly xff_header_processing_mode: string
  readonly zone_id: string
}

export interface DataAwsPartitionArguments {
  readonly id?: Argument<string> | undefined
}

export interface DataAwsPartitionAttributes {
  readonly dns_suffix: string
  readonly id: string
  readonly partition: string
  readonly reverse_dns_prefix: string
}

export interface DataAwsRegionArguments {
  readonly endpoint?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
}

export interface DataAwsRegionAttributes {
  readonly description: string
  readonly endpoint: string
  readonly id: string
  readonly name: string
}

export interface DataAwsRoute53ZoneArguments {
  readonly id?: Argument<string> | undefined
  readonly name?: Argument<string> | undefined
  readonly private_zone?: Argument<boolean> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly zone_id?: Argument<string> | undefined
}

export interface DataAwsRoute53ZoneAttributes {
  readonly arn: string
  readonly caller_reference: string
  readonly comment: string
  readonly id: string
  readonly linked_service_description: string
  readonly linked_service_principal: string
  readonly name: string
  readonly name_servers: readonly string[]
  readonly primary_name_server: string
  readonly private_zone: boolean
  readonly resource_record_set_count: number
  readonly tags: Readonly<Record<string, string>>
  readonly vpc_id: string
  readonly zone_id: string
}

export interface DataAwsSubnetFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface DataAwsSubnetTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsSubnetArguments {
  readonly availability_zone?: Argument<string> | undefined
  readonly availability_zone_id?: Argument<string> | undefined
  readonly cidr_block?: Argument<string> | undefined
  readonly default_for_az?: Argument<boolean> | undefined
  readonly id?: Argument<string> | undefined
  readonly ipv6_cidr_block?: Argument<string> | undefined
  readonly state?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly vpc_id?: Argument<string> | undefined
  readonly filter?: Blocks<DataAwsSubnetFilter> | undefined
  readonly timeouts?: Block<DataAwsSubnetTimeouts> | undefined
}

export interface DataAwsSubnetAttributes {
  readonly arn: string
  readonly assign_ipv6_address_on_creation: boolean
  readonly availability_zone: string
  readonly availability_zone_id: string
  readonly available_ip_address_count: number
  readonly cidr_block: string
  readonly customer_owned_ipv4_pool: string
  readonly default_for_az: boolean
  readonly enable_dns64: boolean
  readonly enable_lni_at_device_index: number
  readonly enable_resource_name_dns_a_record_on_launch: boolean
  readonly enable_resource_name_dns_aaaa_record_on_launch: boolean
  readonly id: string
  readonly ipv6_cidr_block: string
  readonly ipv6_cidr_block_association_id: string
  readonly ipv6_native: boolean
  readonly map_customer_owned_ip_on_launch: boolean
  readonly map_public_ip_on_launch: boolean
  readonly outpost_arn: string
  readonly owner_id: string
  readonly private_dns_hostname_type_on_launch: string
  readonly state: string
  readonly tags: Readonly<Record<string, string>>
  readonly vpc_id: string
}

export interface DataAwsSubnetsFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface DataAwsSubnetsTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsSubnetsArguments {
  readonly id?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly filter?: Blocks<DataAwsSubnetsFilter> | undefined
  readonly timeouts?: Block<DataAwsSubnetsTimeouts> | undefined
}

export interface DataAwsSubnetsAttributes {
  readonly id: string
  readonly ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

export interface DataAwsVpcFilter {
  readonly name: Argument<string>
  readonly values: Argument<readonly string[]>
}

export interface DataAwsVpcTimeouts {
  readonly read?: Argument<string> | undefined
}

export interface DataAwsVpcArguments {
  readonly cidr_block?: Argument<string> | undefined
  readonly default?: Argument<boolean> | undefined
  readonly dhcp_options_id?: Argument<string> | undefined
  readonly id?: Argument<string> | undefined
  readonly state?: Argument<string> | undefined
  readonly tags?: Entries<string> | undefined
  readonly filter?: Blocks<DataAwsVpcFilter> | undefined
  readonly timeouts?: Block<DataAwsVpcTimeouts> | undefined
}

export interface DataAwsVpcAttributes {
  readonly arn: string
  readonly cidr_block: string
  readonly cidr_block_associations: readonly { readonly association_id: string; readonly cidr_block: string; readonly state: string }[]
  readonly 'cidr_block_associations[0].association_id': string
  readonly 'cidr_block_associations[0].cidr_block': string
  readonly 'cidr_block_associations[0].state': string
  readonly default: boolean
  readonly dhcp_options_id: string
  readonly enable_dns_hostnames: boolean
  readonly enable_dns_support: boolean
  readonly enable_network_address_usage_metrics: boolean
  readonly id: string
  readonly instance_tenancy: string
  readonly ipv6_association_id: string
  readonly ipv6_cidr_block: string
  readonly main_route_table_id: string
  readonly owner_id: string
  readonly state: string
  readonly tags: Readonly<Record<string, string>>
}

export interface EphemeralAwsSecretsmanagerRandomPasswordArguments {
  readonly exclude_characters?: Argument<string> | undefined
  readonly exclude_lowercase?: Argument<boolean> | undefined
  readonly exclude_numbers?: Argument<boolean> | undefined
  readonly exclude_punctuation?: Argument<boolean> | undefined
  readonly exclude_uppercase?: Argument<boolean> | undefined
  readonly include_space?: Argument<boolean> | undefined
  readonly password_length?: Argument<number> | undefined
  readonly require_each_included_type?: Argument<boolean> | undefined
}

export interface EphemeralAwsSecretsmanagerRandomPasswordAttributes {
  readonly exclude_characters: string
  readonly exclude_lowercase: boolean
  readonly exclude_numbers: boolean
  readonly exclude_punctuation: boolean
  readonly exclude_uppercase: boolean
  readonly include_space: boolean
  readonly password_length: number
  readonly random_password: string
  readonly require_each_included_type: boolean
}

export interface EphemeralAwsSecretsmanagerSecretVersionArguments {
  readonly secret_id: Argument<string>
  readonly version_id?: Argument<string> | undefined
  readonly version_stage?: Argument<string> | undefined
}

export interface EphemeralAwsSecretsmanagerSecretVersionAttributes {
  readonly arn: string
  readonly created_date: string
  readonly secret_binary: string
  readonly secret_id: string
  readonly secret_string: string
  readonly version_id: string
  readonly version_stage: string
  readonly version_stages: readonly string[]
}

export interface ResourceArguments {
  readonly aws_acm_certificate: AwsAcmCertificateArguments
  readonly aws_acm_certificate_validation: AwsAcmCertificateValidationArguments
  readonly aws_autoscaling_group_tag: AwsAutoscalingGroupTagArguments
  readonly aws_budgets_budget: AwsBudgetsBudgetArguments
  readonly aws_cloudfront_cache_policy: AwsCloudfrontCachePolicyArguments
  readonly aws_cloudfront_distribution: AwsCloudfrontDistributionArguments
  readonly aws_cloudfront_function: AwsCloudfrontFunctionArguments
  readonly aws_cloudfront_origin_access_control: AwsCloudfrontOriginAccessControlArguments
  readonly aws_cloudfront_origin_request_policy: AwsCloudfrontOriginRequestPolicyArguments
  readonly aws_cloudfront_response_headers_policy: AwsCloudfrontResponseHeadersPolicyArguments
  readonly aws_cloudfront_vpc_origin: AwsCloudfrontVpcOriginArguments
  readonly aws_cloudwatch_dashboard: AwsCloudwatchDashboardArguments
  readonly aws_cloudwatch_event_rule: AwsCloudwatchEventRuleArguments
  readonly aws_cloudwatch_event_target: AwsCloudwatchEventTargetArguments
  readonly aws_cloudwatch_log_group: AwsCloudwatchLogGroupArguments
  readonly aws_cloudwatch_log_metric_filter: AwsCloudwatchLogMetricFilterArguments
  readonly aws_cloudwatch_log_resource_policy: AwsCloudwatchLogResourcePolicyArguments
  readonly aws_cloudwatch_metric_alarm: AwsCloudwatchMetricAlarmArguments
  readonly aws_db_instance: AwsDbInstanceArguments
  readonly aws_db_parameter_group: AwsDbParameterGroupArguments
  readonly aws_db_subnet_group: AwsDbSubnetGroupArguments
  readonly aws_default_network_acl: AwsDefaultNetworkAclArguments
  readonly aws_default_route_table: AwsDefaultRouteTableArguments
  readonly aws_default_security_group: AwsDefaultSecurityGroupArguments
  readonly aws_dynamodb_table: AwsDynamodbTableArguments
  readonly aws_ec2_tag: AwsEc2TagArguments
  readonly aws_ecr_lifecycle_policy: AwsEcrLifecyclePolicyArguments
  readonly aws_ecr_pull_through_cache_rule: AwsEcrPullThroughCacheRuleArguments
  readonly aws_ecr_registry_scanning_configuration: AwsEcrRegistryScanningConfigurationArguments
  readonly aws_ecr_repository: AwsEcrRepositoryArguments
  readonly aws_ecr_repository_policy: AwsEcrRepositoryPolicyArguments
  readonly aws_egress_only_internet_gateway: AwsEgressOnlyInternetGatewayArguments
  readonly aws_eip: AwsEipArguments
  readonly aws_eks_access_entry: AwsEksAccessEntryArguments
  readonly aws_eks_access_policy_association: AwsEksAccessPolicyAssociationArguments
  readonly aws_eks_addon: AwsEksAddonArguments
  readonly aws_eks_cluster: AwsEksClusterArguments
  readonly aws_eks_fargate_profile: AwsEksFargateProfileArguments
  readonly aws_eks_identity_provider_config: AwsEksIdentityProviderConfigArguments
  readonly aws_eks_node_group: AwsEksNodeGroupArguments
  readonly aws_eks_pod_identity_association: AwsEksPodIdentityAssociationArguments
  readonly aws_elasticache_parameter_group: AwsElasticacheParameterGroupArguments
  readonly aws_elasticache_replication_group: AwsElasticacheReplicationGroupArguments
  readonly aws_elasticache_subnet_group: AwsElasticacheSubnetGroupArguments
  readonly aws_elasticache_user: AwsElasticacheUserArguments
  readonly aws_elasticache_user_group: AwsElasticacheUserGroupArguments
  readonly aws_flow_log: AwsFlowLogArguments
  readonly aws_iam_instance_profile: AwsIamInstanceProfileArguments
  readonly aws_iam_openid_connect_provider: AwsIamOpenidConnectProviderArguments
  readonly aws_iam_policy: AwsIamPolicyArguments
  readonly aws_iam_role: AwsIamRoleArguments
  readonly aws_iam_role_policy: AwsIamRolePolicyArguments
  readonly aws_iam_role_policy_attachment: AwsIamRolePolicyAttachmentArguments
  readonly aws_iam_service_linked_role: AwsIamServiceLinkedRoleArguments
  readonly aws_internet_gateway: AwsInternetGatewayArguments
  readonly aws_kms_alias: AwsKmsAliasArguments
  readonly aws_kms_key: AwsKmsKeyArguments
  readonly aws_launch_template: AwsLaunchTemplateArguments
  readonly aws_lb: AwsLbArguments
  readonly aws_lb_listener: AwsLbListenerArguments
  readonly aws_lb_listener_rule: AwsLbListenerRuleArguments
  readonly aws_lb_target_group: AwsLbTargetGroupArguments
  readonly aws_nat_gateway: AwsNatGatewayArguments
  readonly aws_network_acl: AwsNetworkAclArguments
  readonly aws_network_acl_association: AwsNetworkAclAssociationArguments
  readonly aws_network_acl_rule: AwsNetworkAclRuleArguments
  readonly aws_placement_group: AwsPlacementGroupArguments
  readonly aws_route: AwsRouteArguments
  readonly aws_route53_record: AwsRoute53RecordArguments
  readonly aws_route53_zone: AwsRoute53ZoneArguments
  readonly aws_route_table: AwsRouteTableArguments
  readonly aws_route_table_association: AwsRouteTableAssociationArguments
  readonly aws_s3_account_public_access_block: AwsS3AccountPublicAccessBlockArguments
  readonly aws_s3_bucket: AwsS3BucketArguments
  readonly aws_s3_bucket_acl: AwsS3BucketAclArguments
  readonly aws_s3_bucket_cors_configuration: AwsS3BucketCorsConfigurationArguments
  readonly aws_s3_bucket_lifecycle_configuration: AwsS3BucketLifecycleConfigurationArguments
  readonly aws_s3_bucket_logging: AwsS3BucketLoggingArguments
  readonly aws_s3_bucket_notification: AwsS3BucketNotificationArguments
  readonly aws_s3_bucket_object_lock_configuration: AwsS3BucketObjectLockConfigurationArguments
  readonly aws_s3_bucket_ownership_controls: AwsS3BucketOwnershipControlsArguments
  readonly aws_s3_bucket_policy: AwsS3BucketPolicyArguments
  readonly aws_s3_bucket_public_access_block: AwsS3BucketPublicAccessBlockArguments
  readonly aws_s3_bucket_server_side_encryption_configuration: AwsS3BucketServerSideEncryptionConfigurationArguments
  readonly aws_s3_bucket_versioning: AwsS3BucketVersioningArguments
  readonly aws_secretsmanager_secret: AwsSecretsmanagerSecretArguments
  readonly aws_secretsmanager_secret_policy: AwsSecretsmanagerSecretPolicyArguments
  readonly aws_secretsmanager_secret_rotation: AwsSecretsmanagerSecretRotationArguments
  readonly aws_secretsmanager_secret_version: AwsSecretsmanagerSecretVersionArguments
  readonly aws_security_group: AwsSecurityGroupArguments
  readonly aws_sns_topic: AwsSnsTopicArguments
  readonly aws_sns_topic_policy: AwsSnsTopicPolicyArguments
  readonly aws_sns_topic_subscription: AwsSnsTopicSubscriptionArguments
  readonly aws_sqs_queue: AwsSqsQueueArguments
  readonly aws_sqs_queue_policy: AwsSqsQueuePolicyArguments
  readonly aws_ssm_parameter: AwsSsmParameterArguments
  readonly aws_subnet: AwsSubnetArguments
  readonly aws_vpc: AwsVpcArguments
  readonly aws_vpc_endpoint: AwsVpcEndpointArguments
  readonly aws_vpc_ipv4_cidr_block_association: AwsVpcIpv4CidrBlockAssociationArguments
  readonly aws_vpc_security_group_egress_rule: AwsVpcSecurityGroupEgressRuleArguments
  readonly aws_vpc_security_group_ingress_rule: AwsVpcSecurityGroupIngressRuleArguments
  readonly aws_wafv2_ip_set: AwsWafv2IpSetArguments
  readonly aws_wafv2_web_acl: AwsWafv2WebAclArguments
  readonly aws_wafv2_web_acl_association: AwsWafv2WebAclAssociationArguments
  readonly aws_wafv2_web_acl_logging_configuration: AwsWafv2WebAclLoggingConfigurationArguments
  readonly terraform_data: TerraformDataArguments
}

export interface ResourceAttributes {
  readonly aws_acm_certificate: AwsAcmCertificateAttributes
  readonly aws_acm_certificate_validation: AwsAcmCertificateValidationAttributes
  readonly aws_autoscaling_group_tag: AwsAutoscalingGroupTagAttributes
  readonly aws_budgets_budget: AwsBudgetsBudgetAttributes
  readonly aws_cloudfront_cache_policy: AwsCloudfrontCachePolicyAttributes
  readonly aws_cloudfront_distribution: AwsCloudfrontDistributionAttributes
  readonly aws_cloudfront_function: AwsCloudfrontFunctionAttributes
  readonly aws_cloudfront_origin_access_control: AwsCloudfrontOriginAccessControlAttributes
  readonly aws_cloudfront_origin_request_policy: AwsCloudfrontOriginRequestPolicyAttributes
  readonly aws_cloudfront_response_headers_policy: AwsCloudfrontResponseHeadersPolicyAttributes
  readonly aws_cloudfront_vpc_origin: AwsCloudfrontVpcOriginAttributes
  readonly aws_cloudwatch_dashboard: AwsCloudwatchDashboardAttributes
  readonly aws_cloudwatch_event_rule: AwsCloudwatchEventRuleAttributes
  readonly aws_cloudwatch_event_target: AwsCloudwatchEventTargetAttributes
  readonly aws_cloudwatch_log_group: AwsCloudwatchLogGroupAttributes
  readonly aws_cloudwatch_log_metric_filter: AwsCloudwatchLogMetricFilterAttributes
  readonly aws_cloudwatch_log_resource_policy: AwsCloudwatchLogResourcePolicyAttributes
  readonly aws_cloudwatch_metric_alarm: AwsCloudwatchMetricAlarmAttributes
  readonly aws_db_instance: AwsDbInstanceAttributes
  readonly aws_db_parameter_group: AwsDbParameterGroupAttributes
  readonly aws_db_subnet_group: AwsDbSubnetGroupAttributes
  readonly aws_default_network_acl: AwsDefaultNetworkAclAttributes
  readonly aws_default_route_table: AwsDefaultRouteTableAttributes
  readonly aws_default_security_group: AwsDefaultSecurityGroupAttributes
  readonly aws_dynamodb_table: AwsDynamodbTableAttributes
  readonly aws_ec2_tag: AwsEc2TagAttributes
  readonly aws_ecr_lifecycle_policy: AwsEcrLifecyclePolicyAttributes
  readonly aws_ecr_pull_through_cache_rule: AwsEcrPullThroughCacheRuleAttributes
  readonly aws_ecr_registry_scanning_configuration: AwsEcrRegistryScanningConfigurationAttributes
  readonly aws_ecr_repository: AwsEcrRepositoryAttributes
  readonly aws_ecr_repository_policy: AwsEcrRepositoryPolicyAttributes
  readonly aws_egress_only_internet_gateway: AwsEgressOnlyInternetGatewayAttributes
  readonly aws_eip: AwsEipAttributes
  readonly aws_eks_access_entry: AwsEksAccessEntryAttributes
  readonly aws_eks_access_policy_association: AwsEksAccessPolicyAssociationAttributes
  readonly aws_eks_addon: AwsEksAddonAttributes
  readonly aws_eks_cluster: AwsEksClusterAttributes
  readonly aws_eks_fargate_profile: AwsEksFargateProfileAttributes
  readonly aws_eks_identity_provider_config: AwsEksIdentityProviderConfigAttributes
  readonly aws_eks_node_group: AwsEksNodeGroupAttributes
  readonly aws_eks_pod_identity_association: AwsEksPodIdentityAssociationAttributes
  readonly aws_elasticache_parameter_group: AwsElasticacheParameterGroupAttributes
  readonly aws_elasticache_replication_group: AwsElasticacheReplicationGroupAttributes
  readonly aws_elasticache_subnet_group: AwsElasticacheSubnetGroupAttributes
  readonly aws_elasticache_user: AwsElasticacheUserAttributes
  readonly aws_elasticache_user_group: AwsElasticacheUserGroupAttributes
  readonly aws_flow_log: AwsFlowLogAttributes
  readonly aws_iam_instance_profile: AwsIamInstanceProfileAttributes
  readonly aws_iam_openid_connect_provider: AwsIamOpenidConnectProviderAttributes
  readonly aws_iam_policy: AwsIamPolicyAttributes
  readonly aws_iam_role: AwsIamRoleAttributes
  readonly aws_iam_role_policy: AwsIamRolePolicyAttributes
  readonly aws_iam_role_policy_attachment: AwsIamRolePolicyAttachmentAttributes
  readonly aws_iam_service_linked_role: AwsIamServiceLinkedRoleAttributes
  readonly aws_internet_gateway: AwsInternetGatewayAttributes
  readonly aws_kms_alias: AwsKmsAliasAttributes
  readonly aws_kms_key: AwsKmsKeyAttributes
  readonly aws_launch_template: AwsLaunchTemplateAttributes
  readonly aws_lb: AwsLbAttributes
  readonly aws_lb_listener: AwsLbListenerAttributes
  readonly aws_lb_listener_rule: AwsLbListenerRuleAttributes
  readonly aws_lb_target_group: AwsLbTargetGroupAttributes
  readonly aws_nat_gateway: AwsNatGatewayAttributes
  readonly aws_network_acl: AwsNetworkAclAttributes
  readonly aws_network_acl_association: AwsNetworkAclAssociationAttributes
  readonly aws_network_acl_rule: AwsNetworkAclRuleAttributes
  readonly aws_placement_group: AwsPlacementGroupAttributes
  readonly aws_route: AwsRouteAttributes
  readonly aws_route53_record: AwsRoute53RecordAttributes
  readonly aws_route53_zone: AwsRoute53ZoneAttributes
  readonly aws_route_table: AwsRouteTableAttributes
  readonly aws_route_table_association: AwsRouteTableAssociationAttributes
  readonly aws_s3_account_public_access_block: AwsS3AccountPublicAccessBlockAttributes
  readonly aws_s3_bucket: AwsS3BucketAttributes
  readonly aws_s3_bucket_acl: AwsS3BucketAclAttributes
  readonly aws_s3_bucket_cors_configuration: AwsS3BucketCorsConfigurationAttributes
  readonly aws_s3_bucket_lifecycle_configuration: AwsS3BucketLifecycleConfigurationAttributes
  readonly aws_s3_bucket_logging: AwsS3BucketLoggingAttributes
  readonly aws_s3_bucket_notification: AwsS3BucketNotificationAttributes
  readonly aws_s3_bucket_object_lock_configuration: AwsS3BucketObjectLockConfigurationAttributes
  readonly aws_s3_bucket_ownership_controls: AwsS3BucketOwnershipControlsAttributes
  readonly aws_s3_bucket_policy: AwsS3BucketPolicyAttributes
  readonly aws_s3_bucket_public_access_block: AwsS3BucketPublicAccessBlockAttributes
  readonly aws_s3_bucket_server_side_encryption_configuration: AwsS3BucketServerSideEncryptionConfigurationAttributes
  readonly aws_s3_bucket_versioning: AwsS3BucketVersioningAttributes
  readonly aws_secretsmanager_secret: AwsSecretsmanagerSecretAttributes
  readonly aws_secretsmanager_secret_policy: AwsSecretsmanagerSecretPolicyAttributes
  readonly aws_secretsmanager_secret_rotation: AwsSecretsmanagerSecretRotationAttributes
  readonly aws_secretsmanager_secret_version: AwsSecretsmanagerSecretVersionAttributes
  readonly aws_security_group: AwsSecurityGroupAttributes
  readonly aws_sns_topic: AwsSnsTopicAttributes
  readonly aws_sns_topic_policy: AwsSnsTopicPolicyAttributes
  readonly aws_sns_topic_subscription: AwsSnsTopicSubscriptionAttributes
  readonly aws_sqs_queue: AwsSqsQueueAttributes
  readonly aws_sqs_queue_policy: AwsSqsQueuePolicyAttributes
  readonly aws_ssm_parameter: AwsSsmParameterAttributes
  readonly aws_subnet: AwsSubnetAttributes
  readonly aws_vpc: AwsVpcAttributes
  readonly aws_vpc_endpoint: AwsVpcEndpointAttributes
  readonly aws_vpc_ipv4_cidr_block_association: AwsVpcIpv4CidrBlockAssociationAttributes
  readonly aws_vpc_security_group_egress_rule: AwsVpcSecurityGroupEgressRuleAttributes
  readonly aws_vpc_security_group_ingress_rule: AwsVpcSecurityGroupIngressRuleAttributes
  readonly aws_wafv2_ip_set: AwsWafv2IpSetAttributes
  readonly aws_wafv2_web_acl: AwsWafv2WebAclAttributes
  readonly aws_wafv2_web_acl_association: AwsWafv2WebAclAssociationAttributes
  readonly aws_wafv2_web_acl_logging_configuration: AwsWafv2WebAclLoggingConfigurationAttributes
  readonly terraform_data: TerraformDataAttributes
}

export interface DataArguments {
  readonly aws_availability_zones: DataAwsAvailabilityZonesArguments
  readonly aws_caller_identity: DataAwsCallerIdentityArguments
  readonly aws_cloudfront_cache_policy: DataAwsCloudfrontCachePolicyArguments
  readonly aws_cloudfront_origin_request_policy: DataAwsCloudfrontOriginRequestPolicyArguments
  readonly aws_cloudfront_response_headers_policy: DataAwsCloudfrontResponseHeadersPolicyArguments
  readonly aws_ec2_managed_prefix_list: DataAwsEc2ManagedPrefixListArguments
  readonly aws_eks_cluster: DataAwsEksClusterArguments
  readonly aws_iam_openid_connect_provider: DataAwsIamOpenidConnectProviderArguments
  readonly aws_iam_policy_document: DataAwsIamPolicyDocumentArguments
  readonly aws_lb: DataAwsLbArguments
  readonly aws_partition: DataAwsPartitionArguments
  readonly aws_region: DataAwsRegionArguments
  readonly aws_route53_zone: DataAwsRoute53ZoneArguments
  readonly aws_subnet: DataAwsSubnetArguments
  readonly aws_subnets: DataAwsSubnetsArguments
  readonly aws_vpc: DataAwsVpcArguments
}

export interface DataAttributes {
  readonly aws_availability_zones: DataAwsAvailabilityZonesAttributes
  readonly aws_caller_identity: DataAwsCallerIdentityAttributes
  readonly aws_cloudfront_cache_policy: DataAwsCloudfrontCachePolicyAttributes
  readonly aws_cloudfront_origin_request_policy: DataAwsCloudfrontOriginRequestPolicyAttributes
  readonly aws_cloudfront_response_headers_policy: DataAwsCloudfrontResponseHeadersPolicyAttributes
  readonly aws_ec2_managed_prefix_list: DataAwsEc2ManagedPrefixListAttributes
  readonly aws_eks_cluster: DataAwsEksClusterAttributes
  readonly aws_iam_openid_connect_provider: DataAwsIamOpenidConnectProviderAttributes
  readonly aws_iam_policy_document: DataAwsIamPolicyDocumentAttributes
  readonly aws_lb: DataAwsLbAttributes
  readonly aws_partition: DataAwsPartitionAttributes
  readonly aws_region: DataAwsRegionAttributes
  readonly aws_route53_zone: DataAwsRoute53ZoneAttributes
  readonly aws_subnet: DataAwsSubnetAttributes
  readonly aws_subnets: DataAwsSubnetsAttributes
  readonly aws_vpc: DataAwsVpcAttributes
}

export interface EphemeralArguments {
  readonly aws_secretsmanager_random_password: EphemeralAwsSecretsmanagerRandomPasswordArguments
  readonly aws_secretsmanager_secret_version: EphemeralAwsSecretsmanagerSecretVersionArguments
}

export interface EphemeralAttributes {
  readonly aws_secretsmanager_random_password: EphemeralAwsSecretsmanagerRandomPasswordAttributes
  readonly aws_secretsmanager_secret_version: EphemeralAwsSecretsmanagerSecretVersionAttributes
}
