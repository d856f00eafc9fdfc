/** Something that goes wrong on a machine which was in order. */
export interface Fault {
  readonly machine: string;
  readonly what: string;
  /** Shell that makes it so. */
  readonly make: string;
  /** What `verify.yml` has to say of it. */
  readonly finding: string;
}

/** Every sort of fault once, spread over the roles that these machines have. */
export const faults: readonly Fault[] = [
  {
    machine: 'authentik-01',
    what: 'a service was stopped',
    make: 'systemctl stop prometheus-node-exporter',
    finding: 'node_exporter: the service prometheus-node-exporter.service is inactive, not active',
  },
  {
    machine: 'authentik-01',
    what: 'a service would not start with the machine',
    make: 'systemctl disable unattended-upgrades.service apt-daily.timer',
    finding: 'hardening: the service apt-daily.timer is disabled, not enabled',
  },
  {
    machine: 'authentik-01',
    what: 'a file was edited',
    make: 'echo "# by hand" >>/etc/default/prometheus-node-exporter',
    finding: 'node_exporter: /etc/default/prometheus-node-exporter is not what the role writes',
  },
  {
    machine: 'authentik-01',
    what: 'a package was removed',
    make: 'dpkg --remove --force-depends less',
    finding: 'base: the package less is not installed',
  },
  {
    machine: 'authentik-01',
    what: 'a file has another owner',
    make: 'chown nobody /etc/apt/apt.conf.d/10base',
    finding: 'base: /etc/apt/apt.conf.d/10base belongs to nobody:root 0644, not root:root 0644',
  },
  {
    machine: 'authentik-01',
    what: 'a file may be read by all',
    make: 'chmod 0644 /etc/sudoers.d/90-base-admin',
    finding: 'base: /etc/sudoers.d/90-base-admin belongs to root:root 0644, not root:root 0440',
  },
  {
    machine: 'authentik-01',
    what: 'a file is gone',
    make: 'rm /etc/sysctl.d/90-hardening.conf',
    finding: 'hardening: /etc/sysctl.d/90-hardening.conf is missing',
  },
  {
    machine: 'authentik-01',
    what: 'sshd takes passwords again',
    make: 'echo "PasswordAuthentication yes" >/etc/ssh/sshd_config.d/00-a.conf',
    finding: 'hardening: sshd does not do this: passwordauthentication no',
  },
  {
    machine: 'authentik-01',
    what: 'somebody was let in',
    make: 'useradd --create-home --shell /bin/bash mallory',
    finding: 'hardening: somebody whom nobody named could sign in: mallory',
  },
  {
    machine: 'authentik-01',
    what: 'a file of the guest was edited',
    make: 'echo welcome >/etc/motd',
    finding: 'guest_config: /etc/motd',
  },
  {
    machine: 'authentik-01',
    what: 'a share is mounted in another way',
    make: 'sed -i "/ \\/srv\\/media /s/,hard,/,soft,/" /etc/fstab',
    finding: 'nfs_client: the line of /srv/media in /etc/fstab is not as the role writes it',
  },
  {
    machine: 'authentik-01',
    what: 'nobody waits for whoever looks at a share',
    make: 'systemctl stop srv-media.automount',
    finding: 'nfs_client: the unit srv-media.automount is not active',
  },
  {
    machine: 'authentik-01',
    what: 'the settings of Docker were edited',
    make: 'sed -i "s/\\"live-restore\\": true/\\"live-restore\\": false/" /etc/docker/daemon.json',
    finding: 'container_runtime: /etc/docker/daemon.json is not what the role writes',
  },
  {
    machine: 'authentik-01',
    what: 'Docker has read other settings',
    make: 'systemctl reload docker',
    finding: 'container_runtime: the Docker daemon runs with live-restore false, not true',
  },
  {
    machine: 'authentik-01',
    what: 'a file of a stack was edited',
    make: 'echo "# by hand" >>/srv/stacks/hello/compose.yml',
    finding: 'compose_stack: /srv/stacks/hello/compose.yml is not what the role writes',
  },
  {
    machine: 'authentik-01',
    what: 'a container was stopped',
    make: 'docker stop --time 1 hello-hello-1',
    finding: 'compose_stack: the service hello of the stack hello is exited, not running',
  },
  {
    machine: 'authentik-01',
    what: 'the program of the tunnel was replaced',
    make: 'echo "# by hand" >>/usr/local/bin/cloudflared',
    finding: 'cloudflared: /usr/local/bin/cloudflared is not the program with the checksum sha256:',
  },
  {
    machine: 'authentik-01',
    what: 'the token of the tunnel is an old one',
    make: 'echo TUNNEL_TOKEN=old >/etc/cloudflared/token.env',
    finding: 'cloudflared: /etc/cloudflared/token.env is not what the role writes',
  },
  {
    machine: 'authentik-01',
    what: 'the tunnel was stopped',
    make: 'systemctl stop cloudflared',
    finding: 'cloudflared: the service cloudflared.service is inactive, not active',
  },
  {
    machine: 'proxy-01',
    what: 'a name leads elsewhere',
    make: 'sed -i "1i 192.0.2.99 atlas.asgard.example.com" /etc/hosts',
    finding:
      'internal_names: the name atlas.asgard.example.com does not lead to the address of the vault',
  },
  {
    machine: 'proxy-01',
    what: 'the proxy was stopped',
    make: 'systemctl stop nginx',
    finding: 'nginx_proxy: the service nginx.service is inactive, not active',
  },
  {
    machine: 'proxy-01',
    what: 'a page of the proxy was edited',
    make: 'sed -i s/auth_request/#auth_request/ /etc/nginx/pages.d/*.conf',
    finding: 'nginx_proxy: /etc/nginx/pages.d/compute-a.example.com.conf',
  },
  {
    machine: 'asgard-atlas',
    what: 'the card goes to the host',
    make: 'rm /etc/modprobe.d/vfio.conf',
    finding: 'proxmox_host: /etc/modprobe.d/vfio.conf is missing',
  },
];
