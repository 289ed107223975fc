/** Shell that sees a release run and empties the cache. */

/**
 * Argo CD looks at the repository every three minutes. The release runs when targets of the load balancer have been
 * replaced and all of them have been healthy for a minute.
 */
export const rolloutScript = `groups=$(aws resourcegroupstaggingapi get-resources \\
  --resource-type-filters elasticloadbalancing:targetgroup \\
  --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$CLUSTER" \\
  --query 'ResourceTagMappingList[].ResourceARN' --output text)
targets() {
  for group in $groups; do
    aws elbv2 describe-target-health --target-group-arn "$group" \\
      --query 'TargetHealthDescriptions[].[Target.Id, TargetHealth.State]' --output text
  done | sort
}
before=$(targets | cut -f 1)
quiet=0
for _ in $(seq 60); do
  sleep 20
  now=$(targets)
  if [ "$(cut -f 1 <<< "$now")" != "$before" ] && awk '$2 != "healthy" { exit 1 }' <<< "$now"; then
    quiet=$((quiet + 1))
  else
    quiet=0
  fi
  if [ "$quiet" -ge 3 ]; then exit 0; fi
done
echo '::warning::No new pods after 20 minutes. The cache is emptied all the same; look at Argo CD.'
`

/** The distribution is global, and global things are looked up in us-east-1. */
export const invalidateScript = `distribution=$(aws resourcegroupstaggingapi get-resources --region us-east-1 \\
  --resource-type-filters cloudfront:distribution \\
  --tag-filters "Key=platform,Values=$PLATFORM" "Key=environment,Values=$ENVIRONMENT" \\
  --query 'ResourceTagMappingList[0].ResourceARN' --output text)
if [ "$distribution" = None ]; then
  echo "::notice::$ENVIRONMENT has no distribution yet"
  exit 0
fi
read -r -a paths <<< "$PATHS"
id=\${distribution##*/}
invalidation=$(aws cloudfront create-invalidation --distribution-id "$id" --paths "\${paths[@]}" \\
  --query Invalidation.Id --output text)
aws cloudfront wait invalidation-completed --distribution-id "$id" --id "$invalidation"
`
