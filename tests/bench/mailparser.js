// What Node's mailparser needs to parse the mails of a folder, over and over for three seconds of processor time;
// it understands nothing. Prints mails a second of that time. NODE_PATH must lead to the package.
const fs = require('fs');
const path = require('path');
const { simpleParser } = require('mailparser');

const MEASURED_FOR_MS = 3000;

async function main(folder) {
    const mails = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'))
        .map((name) => fs.readFileSync(path.join(folder, name)));
    let count = 0;
    let milliseconds = 0;
    while (milliseconds < MEASURED_FOR_MS) {
        for (const mail of mails) await simpleParser(mail);
        count += mails.length;
        const used = process.cpuUsage();
        milliseconds = (used.user + used.system) / 1000;
    }
    console.log((count / milliseconds * 1000).toFixed(1));
}

main(process.argv[2]);
