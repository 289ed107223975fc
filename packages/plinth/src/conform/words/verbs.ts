/** What somebody may do, by the verb that a document writes on an arrow, in the names of IAM actions and policies. */
const verbs: readonly (readonly [verb: RegExp, actions: RegExp])[] = [
  [/\bpush/i, /^(?:PutImage|CompleteLayerUpload)$/],
  [/\bpull/i, /^(?:BatchGetImage|GetDownloadUrlForLayer)$|ContainerRegistry(?:PullOnly|ReadOnly|PowerUser|FullAccess)/],
  [/\bkubeconfig/i, /^DescribeCluster$/],
  [/\bscale/i, /^(?:SetDesiredCapacity|UpdateAutoScalingGroup)$/],
  [/\bread|\bfetch|\bget\b/i, /^(?:Get|BatchGet|Describe|List|Read)|ReadOnly/],
  [/\bwrit|\bsend|\bput\b/i, /^(?:Put|Create|Update|Write|Send)/],
  [/\bdelet|\bremove/i, /^(?:Delete|Remove|Terminate)/],
  [/\bmanag|\bcreat/i, /^(?:Create|Modify|Delete|Update|Put)/],
  [/\binvalidat/i, /^CreateInvalidation$/],
]

/** Actions that the words on an arrow ask for, among those that are allowed; undefined where no verb is known. */
export function actionsAskedFor(label: string, allowed: readonly string[]): readonly string[] | undefined {
  const [, wanted] = verbs.find(([verb]) => verb.test(label)) ?? []
  if (wanted === undefined) return undefined
  return allowed.filter(
    (action) => /(?:^|:)\*$/.test(action) || wanted.test(action.replace(/^.*:/, '').replace(/\*$/, '')),
  )
}
