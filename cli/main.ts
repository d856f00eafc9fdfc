#!/usr/bin/env node
import './homelab.mjs';
