import { asks } from './asks.ts'

const ec2 = asks('ec2')

const rules = 'AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress'
const noRules = 'RevokeSecurityGroupEgress RevokeSecurityGroupIngress'
const tags = 'CreateTags DeleteTags'
const entries = 'CreateNetworkAclEntry DeleteNetworkAclEntry ReplaceNetworkAclEntry'

/** Networks, their ways in and out, and what filters them. */
export const networkAsks = {
  aws_default_network_acl: ec2('DescribeNetworkAcls', `${entries} ReplaceNetworkAclAssociation ${tags}`),
  aws_default_route_table: ec2('DescribeRouteTables', `CreateRoute DeleteRoute DisableVgwRoutePropagation ${tags}`),
  aws_default_security_group: ec2('DescribeSecurityGroups', `${rules} ${noRules} ${tags}`),
  aws_ec2_tag: ec2('DescribeTags', tags),
  aws_egress_only_internet_gateway: ec2(
    'DescribeEgressOnlyInternetGateways',
    `CreateEgressOnlyInternetGateway DeleteEgressOnlyInternetGateway ${tags}`,
  ),
  aws_eip: ec2(
    'DescribeAddresses DescribeAddressesAttribute',
    `AllocateAddress AssociateAddress DisassociateAddress ReleaseAddress ${tags}`,
  ),
  aws_flow_log: ec2('DescribeFlowLogs', `CreateFlowLogs DeleteFlowLogs ${tags}`),
  aws_internet_gateway: ec2(
    'DescribeInternetGateways',
    `AttachInternetGateway CreateInternetGateway DeleteInternetGateway DetachInternetGateway ${tags}`,
  ),
  aws_nat_gateway: ec2('DescribeNatGateways', `CreateNatGateway DeleteNatGateway ${tags}`),
  aws_network_acl: ec2(
    'DescribeNetworkAcls',
    `CreateNetworkAcl DeleteNetworkAcl ${entries} ReplaceNetworkAclAssociation ${tags}`,
  ),
  aws_network_acl_association: ec2('DescribeNetworkAcls', 'ReplaceNetworkAclAssociation'),
  aws_network_acl_rule: ec2('DescribeNetworkAcls', entries),
  aws_placement_group: ec2('DescribePlacementGroups', `CreatePlacementGroup DeletePlacementGroup ${tags}`),
  aws_route: ec2('DescribeRouteTables', 'CreateRoute DeleteRoute ReplaceRoute'),
  aws_route_table: ec2('DescribeRouteTables', `CreateRouteTable DeleteRouteTable DisassociateRouteTable ${tags}`),
  aws_route_table_association: ec2(
    'DescribeRouteTables',
    'AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation',
  ),
  aws_security_group: ec2(
    'DescribeNetworkInterfaces DescribeSecurityGroupRules DescribeSecurityGroups',
    `${rules} CreateSecurityGroup DeleteSecurityGroup ${noRules} ${tags}`,
  ),
  aws_subnet: ec2(
    'DescribeNetworkInterfaces DescribeSubnets',
    `CreateSubnet DeleteSubnet ModifySubnetAttribute ${tags}`,
  ),
  aws_vpc: ec2(
    'DescribeNetworkAcls DescribeRouteTables DescribeSecurityGroups DescribeVpcAttribute DescribeVpcs',
    `CreateVpc DeleteVpc ModifyVpcAttribute ${tags}`,
  ),
  aws_vpc_endpoint: ec2(
    'DescribePrefixLists DescribeVpcEndpoints',
    `CreateVpcEndpoint DeleteVpcEndpoints ModifyVpcEndpoint ${tags}`,
  ),
  aws_vpc_ipv4_cidr_block_association: ec2('DescribeVpcs', 'AssociateVpcCidrBlock DisassociateVpcCidrBlock'),
  aws_vpc_security_group_egress_rule: ec2(
    'DescribeSecurityGroupRules',
    `AuthorizeSecurityGroupEgress ModifySecurityGroupRules RevokeSecurityGroupEgress ${tags}`,
  ),
  aws_vpc_security_group_ingress_rule: ec2(
    'DescribeSecurityGroupRules',
    `AuthorizeSecurityGroupIngress ModifySecurityGroupRules RevokeSecurityGroupIngress ${tags}`,
  ),
}
