import { hash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { internalName, liveMachines } from '../../model/index.ts';
import { ansibleFolder } from './ansible-folder.ts';
import { hindrance } from './can-boot.ts';
import { onMachines } from './on-machines.ts';
import { faults } from './faults.ts';
import { furnish, tunnelProgram, unlikeReal } from './furniture.ts';
import { type House, makeHouse, type Played } from './house.ts';
import { machineLab } from './lab.ts';
import { standIn } from './stand-ins.ts';

const machines = ['asgard-atlas', 'authentik-01', 'proxy-01'];

onMachines('layer 2', await hindrance(), () => {
  let house: House;
  beforeAll(async () => {
    house = await makeHouse({
      lab: machineLab,
      machines,
      guests: join(import.meta.dirname, 'lxc-configs'),
      ansible: await ansibleFolder(),
      furnish,
      extra: unlikeReal,
    });
    const guest = house.machine('authentik-01');
    await cp(tunnelProgram, join(guest.root, '/opt/releases/cloudflared'));
    await standIn(guest, 'releases', '8008', '/opt/releases');
  });
  afterAll(async () => {
    // Else its control groups would be left on the computer.
    await house?.machine('authentik-01').run('docker', 'rm', '--force', container);
    await house?.remove();
  });

  const inside = async (machine: string, line: string): Promise<string> =>
    (await house.machine(machine).run('sh', '-c', line)).said;

  const ask = (...options: string[]): Promise<string> =>
    inside('proxy-01', ['curl --include', ...options, page].join(' '));

  const shakeHands = (version: string): Promise<string> => {
    // Else the client itself refuses what is old.
    const old = '-cipher DEFAULT@SECLEVEL=0';
    const place = '-connect 127.0.0.1:443 -servername compute-a.example.com';
    return inside('proxy-01', `openssl s_client -${version} ${old} ${place} </dev/null 2>&1`);
  };

  describe('on machines that were just made', () => {
    test('site.yml makes of them what the model says', async () => {
      const played = await house.play('site', '--diff');
      expect(played.code, played.said).toBe(0);
      isInOrder(played);
      expect(played.said).not.toContain(token);
    });

    test('a second run changes nothing', async () => {
      const start = Date.now();
      const played = await house.play('site');
      const seconds = (Date.now() - start) / 1000 / machines.length;
      process.stdout.write(`site.yml, nothing to do: ${seconds.toFixed(1)} s per machine\n`);
      fine(played);
      expect(played.changed, played.said).toBe(0);
    });

    test('--check says that nothing would change', async () => {
      // Of verify.yml that is shown below, where it has something to find.
      const played = await house.play('site', '--check', '--diff', '--skip-tags=verify');
      fine(played);
      expect(played.changed, played.said).toBe(0);
    });
  });

  describe('a machine in order', () => {
    test('knows every name of the lab', async () => {
      for (const machine of liveMachines(house.lab)) {
        const names = [internalName(house.lab, machine), machine.name];
        for (const name of names) {
          const found = await inside('proxy-01', `getent ahostsv4 ${name}`);
          expect(found.split(/\s/), name).toContain(house.address(machine.name));
        }
      }
    });

    test('takes keys only, whoever asks', async () => {
      const settings = await inside('authentik-01', 'sshd -T');
      expect(settings).toMatch(/^passwordauthentication no$/m);
      expect(settings).toMatch(/^permitrootlogin no$/m);
      expect(settings).toMatch(/^kbdinteractiveauthentication no$/m);
    });

    test.for([
      'KexAlgorithms=diffie-hellman-group14-sha1',
      'Ciphers=aes128-cbc',
      'HostKeyAlgorithms=ssh-rsa',
    ])('speaks no SSH with %s', async (weak) => {
      const target = `ansible@${house.address('authentik-01')}`;
      const { said } = await house.run('ssh', '-F', '/dev/null', '-o', weak, target, 'true');
      expect(said).toMatch(/no matching/);
    });

    test('is not hardened where that would shut us out', async () => {
      const users = '{"hardening_sshd_allow_users": ["somebody"]}';
      const played = await house.play('hardening', '--limit=authentik-01', '-e', users);
      expect(played.code).toBe(2);
      expect(played.said).toContain('Nothing was written.');
      expect(played.changed).toBe(0);
    });

    test('lets containers forward', async () => {
      const settings = await inside('authentik-01', 'cat /etc/sysctl.d/90-hardening.conf');
      expect(settings).toMatch(/^net\.ipv4\./m);
      expect(settings).not.toMatch(/^net\.ipv4\.(ip_forward|conf\.\w+\.forwarding)/m);
    });

    test('has the files of its folder, with what the model knows', async () => {
      expect(await inside('authentik-01', 'cat /etc/motd')).toBe(
        'authentik listens on port 9000. admin@example.com',
      );
    });
  });

  test('a share is mounted when somebody asks for it, and the machine starts without it', async () => {
    expect(await inside('authentik-01', 'systemctl is-active srv-media.automount')).toBe('active');
    expect(await inside('authentik-01', 'systemctl is-active srv-media.mount')).toBe('inactive');
  });

  test('a stack whose image can not be had changes nothing of what runs', async () => {
    const runs = "docker inspect --format '{{.State.StartedAt}} {{.State.Status}}'";
    const before = await inside('authentik-01', `${runs} ${container}`);
    expect(before).toMatch(/running$/);
    const file = join(house.checkout, 'lxc-configs/authentik-01/stacks/hello/compose.yml.j2');
    const text = await readFile(file, 'utf8');
    onTestFinished(() => writeFile(file, text));
    await writeFile(file, text.replace('hello:1.0.0', 'hello:2.0.0'));
    const played = await house.play('guests', '--limit=authentik-01', '--tags=compose_stack');
    expect(played.code).toBe(2);
    expect(played.said).toContain('compose_stack : Fetch the images');
    expect(played.said).toContain('registry.example.com');
    expect(await inside('authentik-01', `${runs} ${container}`)).toBe(before);
    const written = await inside('authentik-01', 'cat /srv/stacks/hello/compose.yml');
    expect(written).toContain('hello:1.0.0');
  });

  describe('the token of the tunnel', () => {
    const asked = 'curl --silent http://127.0.0.1:2000/';
    const file = '/etc/cloudflared/token.env';

    test('is known to the program', async () => {
      expect(await inside('authentik-01', 'systemctl is-active cloudflared')).toBe('active');
      const sum = hash('sha256', token);
      expect(await inside('authentik-01', asked)).toBe(sum);
    });

    test('stands in a file that only root reads', async () => {
      expect(await inside('authentik-01', `stat --format '%U %a' ${file}`)).toBe('root 600');
      const reads = (user: string) => inside('authentik-01', `runuser -u ${user} -- cat ${file}`);
      expect(await reads('root')).toContain(token);
      for (const user of ['cloudflared', 'ansible'])
        expect(await reads(user)).toMatch(/Permission denied$/);
    });

    test('is in the arguments of no process', async () => {
      const processes = await inside('authentik-01', 'ps -e -ww -o user=,args=');
      expect(processes).toMatch(/^cloudfl\S+ .*cloudflared tunnel .*run$/m);
      expect(processes).not.toContain(token);
    });
  });

  describe('the proxy', () => {
    beforeAll(async () => {
      const atlas = house.machine('asgard-atlas');
      const names = ['-subj', '/CN=asgard-atlas', '-days', '2', '-nodes'];
      const files = ['-keyout', '/opt/page.key', '-out', '/opt/page.pem'];
      await atlas.run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', ...names, ...files);
      await standIn(atlas, 'upstream', '8006', '/opt/page.pem', '/opt/page.key');
      await standIn(house.machine('authentik-01'), 'sign-in', '9000');
    });

    test('sends those who are not signed in to where they sign in', async () => {
      const answer = await ask();
      expect(answer).toMatch(/^HTTP\/2 302/);
      expect(answer).toMatch(/^location: .*outpost\.goauthentik\.io\/start/m);
    });

    test('leads those who are to the page, and tells it who they are', async () => {
      const answer = await ask('--cookie session=ok');
      expect(answer).toMatch(/^HTTP\/2 200/);
      expect(answer).toContain('"x-authentik-username": "freyja"');
    });

    test('believes nobody who says himself who he is', async () => {
      const header = "--header 'X-authentik-username: odin'";
      const answer = await ask('--cookie session=ok', header);
      expect(answer).toContain('"x-authentik-username": "freyja"');
      expect(answer).not.toContain('odin');
    });

    test('opens the console, which is a WebSocket', async () => {
      const upgrade = [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ].map((header) => `--header '${header}'`);
      const session = '--cookie session=ok --http1.1';
      const answer = await ask(session, ...upgrade);
      expect(answer).toMatch(/^HTTP\/1.1 101/);
      expect(answer).toContain('console');
    });

    test('does not answer to a name that it does not know', async () => {
      const said = await inside('proxy-01', `curl ${quiet} https://elsewhere.example.com/`);
      expect(said).toMatch(/curl: \(35\)/);
    });

    test('does not answer at all where the provider does not', async () => {
      await house.machine('authentik-01').run('systemctl', 'stop', 'stand-in-sign-in');
      expect(await ask('--cookie session=ok')).toMatch(/^HTTP\/2 50[02]/);
    });

    test.for(['tls1', 'tls1_1'])('refuses %s', async (version) => {
      expect(await shakeHands(version)).toMatch(/alert protocol version/);
    });

    test.for(['tls1_2', 'tls1_3'])('speaks %s', async (version) => {
      expect(await shakeHands(version)).toMatch(/Cipher is (?!\(NONE\))/);
    });
  });

  describe('when something went wrong on machines in order', () => {
    let verified: Played;
    beforeAll(async () => {
      for (const { machine, make } of faults) await inside(machine, make);
      // Dry it has to find as much; that it ends well is what site.yml shows.
      verified = await house.play('verify', '--check');
    });

    test('verify.yml fails', () => {
      expect(verified.code).not.toBe(0);
      expect(verified.changed).toBe(0);
    });

    test.for(faults)('$machine: $what, and verify.yml says so', ({ finding }) => {
      expect(verified.said.replaceAll(/\s+/g, ' ')).toContain(finding);
    });

    test('the next run mends all of it that a role may mend', async () => {
      await inside('authentik-01', 'rm /etc/ssh/sshd_config.d/00-a.conf');
      await inside('proxy-01', 'sed -i 1d /etc/hosts');
      // It ends with verify.yml.
      const played = await house.play('site', '--diff');
      fine(played);
      isInOrder(played);
      expect(played.said).not.toContain(token);
    });
  });
});

// --- internal ---

const quiet = '--insecure --silent --show-error --max-time 10 --resolve "*:443:127.0.0.1"';
const page = `${quiet} https://compute-a.example.com/`;

/** Of the example vault. */
const token = 'EXAMPLE-token-of-asgard-tunnel';
/** As compose calls it. */
const container = 'hello-hello-1';

/** The last words of `verify.yml`, for each machine. */
function isInOrder({ said }: Played): void {
  for (const machine of machines) expect(said).toContain(`${machine} is as the roles declare it.`);
}

/** Says what Ansible said, where it failed or warned. */
function fine({ code, said }: Played): void {
  expect(code, said).toBe(0);
  // One of a collection, about itself: it is told with a line that looks like a warning.
  expect(said).not.toMatch(/\[WARNING\](?!: Deprecation warnings can be disabled)/);
}
