#!/usr/bin/env node
import '../dist/weft.mjs';
