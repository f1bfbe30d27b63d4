// What was compared, a line each, and how it ended.

export class Report {
  constructor() {
    Object.assign(this, { passed: 0, failed: 0 });
  }

  title(...columns) {
    console.log(`\n${this.row(columns)}`);
  }

  // One case: its columns, why both sides differ if they do, and what is wrong if anything is.
  add(columns, why, problems) {
    const failed = problems.length > 0;
    this.passed += failed ? 0 : 1;
    this.failed += failed ? 1 : 0;
    console.log(this.row(columns) + (failed ? '  FAILED' : ''));
    if (why) console.log(`    differs: ${why}`);
    for (const problem of problems) console.log(`    ! ${problem}`);
  }

  row([name, ...columns]) {
    return [name.padEnd(46), ...columns.map((column) => column.padEnd(38))].join(' ').trimEnd();
  }

  end() {
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}
