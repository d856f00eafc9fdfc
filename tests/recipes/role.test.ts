import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyLocale, neededTool } from '../../tools/index.ts';
import { copyRepository } from '../copy-repository.ts';
import { walkIn } from './walk.ts';

const lint = (await neededTool('ansible-lint')) ?? '';
const copy = copyRepository(/^lxc-configs\//);
afterAll(() => rmSync(copy, { recursive: true }));
const { output, follow, write } = walkIn(copy);

beforeAll(() => {
  follow('Add a role', { role: 'greeting' }, ({ write: add }) => {
    for (const [file, text] of Object.entries(role)) add(`ansible/roles/<role>/${file}`, text);
  });
  write('ansible/roles/greeting/templates/motd.j2', '{{ greeting_text }}\n');
});

test('its variables are described, and those that it reads declared', async () => {
  const run = ['node_modules/vitest/vitest.mjs', 'run', 'tests/ansible/roles.test.ts'];
  expect(await output(...run, '-t', 'the role greeting')).toMatch(/Tests +4 passed/);
});

test.skipIf(lint === '')('the linter of Ansible has nothing against it', async () => {
  const { exitCode, all } = await execa(
    lint,
    ['--offline', '--config-file=ansible/.ansible-lint', 'ansible/roles/greeting'],
    {
      cwd: copy,
      reject: false,
      all: true,
      env: {
        ...anyLocale,
        ANSIBLE_HOME: join(copy, '.ansible'),
        PATH: `${dirname(lint)}:${process.env['PATH']}`,
      },
    },
  );
  expect(exitCode, all).toBe(0);
});

// --- internal ---

const role: Readonly<Record<string, string>> = {
  'defaults/main.yml': `---
greeting_text: Welcome.
`,
  'meta/argument_specs.yml': `---
argument_specs:
  main:
    short_description: Greets whoever signs in
    options: &options
      greeting_text:
        type: str
        default: Welcome.
        description: What people read when they sign in.
  verify:
    short_description: Compares a machine with what this role makes of it
    options: *options
`,
  'meta/main.yml': `---
galaxy_info:
  author: homelab
  description: Greets whoever signs in
  license: MIT
  min_ansible_version: "2.19"
  platforms:
    - name: Debian
      versions:
        - trixie
`,
  'vars/main.yml': `---
greeting_files:
  - {path: /etc/motd, template: motd.j2, owner: root, group: root, mode: "0644"}
`,
  'tasks/main.yml': `---
- name: Write the greeting
  ansible.builtin.template:
    src: "{{ item.template }}"
    dest: "{{ item.path }}"
    owner: "{{ item.owner }}"
    group: "{{ item.group }}"
    mode: "{{ item.mode }}"
  loop: "{{ greeting_files }}"
  loop_control:
    label: "{{ item.path }}"
`,
  'tasks/verify.yml': `---
- name: Verify packages, files and services
  ansible.builtin.include_role:
    name: verify
  vars:
    verify_role: greeting
    verify_files: "{{ greeting_files }}"
`,
  'README.md': `# greeting

Greets whoever signs in, in \`/etc/motd\`.

| variable | type | default | meaning |
|---|---|---|---|
| \`greeting_text\` | string | \`Welcome.\` | what people read |
`,
};
