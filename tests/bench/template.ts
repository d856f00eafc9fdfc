// One measured process: what a bare template makes of the same data. Usage: node bench/template.ts DATA.json
// It writes the machines of the inventory, their variables and the VMs of OpenTofu, and checks nothing.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import nunjucks from 'nunjucks';

interface Guest {
  name: string;
  host: string;
  vmId: number;
  cores: number;
  memory: { mebibytes: number };
}

const { guests }: { guests: Guest[] } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const environment = new nunjucks.Environment(null, { autoescape: false });

const inventory = `all:
  children:
{%- for group in ['location_midgard', 'vms', 'vlan_lethe_servers_vlan', 'environment_production'] %}
    {{ group }}:
      hosts:
{%- for guest in guests %}
        {{ guest.name }}:{% if group == 'vms' %}
          ansible_host: "{% raw %}{{ vault_hosts['{% endraw %}{{ guest.name }}{% raw %}'].ipv4 }}{% endraw %}"
          ansible_user: ansible{% endif %}
{%- endfor %}
{%- endfor %}
`;
const variables = `homelab_host:
  kind: vm
  location: midgard
  node: {{ guest.host }}
  vm_id: {{ guest.vmId }}
  vlans:
    - lethe-servers-vlan
`;
const tfvars = `{ "vms": { {% for guest in guests %}
  "{{ guest.name }}": {
    "node": "{{ guest.host }}", "vm_id": {{ guest.vmId }}, "cores": {{ guest.cores }}, "memory_mb": {{ guest.memory.mebibytes }}, "ballooning": false,
    "machine": "pc", "bios": "seabios", "agent": false, "on_boot": true, "protection": false, "startup": null, "image": "tpl-debian-13-2026-09-28",
    "tags": ["environment-production", "location-midgard", "managed-by-opentofu"],
    "disks": [{ "interface": "scsi0", "size_gb": 40, "ssd": true, "discard": true, "backup": true }],
    "networks": [{ "vlan": "lethe-servers-vlan", "bridge": "vmbr0", "firewall": false }], "pci": []
  }{% if not loop.last %},{% endif %}{% endfor %} } }
`;

const perGuest = nunjucks.compile(variables, environment);
const texts = [inventory, tfvars].map((template) => environment.renderString(template, { guests }));
for (const guest of guests) texts.push(perGuest.render({ guest }));
process.stdout.write(`${texts.length} files, ${texts.reduce((sum, text) => sum + text.length, 0)} characters\n${process.resourceUsage().maxRSS}\n`);
