/** Shell of the first contact with a cluster. */

export const lookScript = `found=true
state=$(aws elbv2 describe-load-balancers --names "$LOAD_BALANCER" \\
  --query 'LoadBalancers[0].State.Code' --output text 2> error.txt || true)
if [ "$state" != active ]; then
  found=false
  # Anything but a missing load balancer is a failure of its own.
  if [ -s error.txt ] && ! grep -q LoadBalancerNotFound error.txt; then cat error.txt; exit 1; fi
fi
echo "found=$found" >> "$GITHUB_OUTPUT"
`

const setAccess = `set_access() {
  update=$(aws eks update-cluster-config --name "$CLUSTER" --resources-vpc-config "$1" \\
    --query update.id --output text 2> error.txt) || { grep -q 'already at the desired' error.txt && return 0; cat error.txt; return 1; }
  for _ in $(seq 90); do
    case $(aws eks describe-update --name "$CLUSTER" --update-id "$update" --query update.status --output text) in
      Successful) return 0 ;;
      Failed | Cancelled) return 1 ;;
    esac
    sleep 10
  done
  return 1
}
`

export const openScript = `${setAccess}
address=$(curl --silent --fail --ipv4 https://checkip.amazonaws.com)/32
if jq --exit-status 'index("0.0.0.0/0")' <<< "$OPERATORS" > /dev/null; then exit 0; fi
cidrs=$(jq --raw-output --arg address "$address" '. + [$address] | join(",")' <<< "$OPERATORS")
set_access "endpointPublicAccess=true,endpointPrivateAccess=true,publicAccessCidrs=$cidrs"
`

export const closeScript = `${setAccess}
if [ "$OPERATORS" = '[]' ]; then
  set_access 'endpointPublicAccess=false,endpointPrivateAccess=true'
else
  set_access "endpointPublicAccess=true,endpointPrivateAccess=true,publicAccessCidrs=$(jq --raw-output 'join(",")' <<< "$OPERATORS")"
fi
`

export const installScript = `aws eks update-kubeconfig --name "$CLUSTER"
argo="gitops/$ENVIRONMENT/addons/argo-cd.yaml"
chart() { yq "select(.kind == \\"Application\\") | .spec.source.$1" "$argo"; }
chart helm.valuesObject > values.yaml
helm upgrade argocd argo-cd --install --wait --timeout 15m \\
  --repo "$(chart repoURL)" --version "$(chart targetRevision)" \\
  --namespace argocd --create-namespace --values values.yaml
# From here on Argo CD keeps the cluster, itself included.
# Argo CD has made its default project already, open to everything; this one closes it.
kubectl apply --server-side --force-conflicts --filename "gitops/$ENVIRONMENT/projects"
kubectl apply --server-side --force-conflicts --filename "gitops/$ENVIRONMENT/root.yaml"
`

export const waitScript = `for _ in $(seq 120); do
  state=$(aws elbv2 describe-load-balancers --names "$LOAD_BALANCER" \\
    --query 'LoadBalancers[0].State.Code' --output text 2> /dev/null || true)
  if [ "$state" = active ]; then exit 0; fi
  sleep 15
done
echo '::error::There is no load balancer after half an hour. Look at the applications of Argo CD.'
exit 1
`
