#!/usr/bin/env node
const { load } = require('./load.cjs');
void load('main.cjs').run();
