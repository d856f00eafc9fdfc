export { duplicateNetwork } from './duplicate-network.ts';
export { guestWithoutNetwork } from './guest-without-network.ts';
export { hostWithoutNetwork } from './host-without-network.ts';
export { vlanOfAnotherSite } from './vlan-of-another-site.ts';
