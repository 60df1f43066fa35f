/** Fetches packages by name with the ordinary clients and reads single files out of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
const TAR_BLOCK = 512;
const ZIP_END = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Downloads a package into an empty folder and returns the bytes of the archive, once verified. */
export function fetchPackage({ registry, name, sha256 }, folder) {
  if (registry === 'npm') {
    run('npm', ['pack', name, '--silent', '--pack-destination', folder], folder);
  } else {
    run('mvn', ['-q', '-B', COPY, `-Dartifact=${name}:jar`, `-DoutputDirectory=${folder}`], folder);
  }
  const [archive] = readdirSync(folder).filter((file) => /\.(tgz|jar)$/.test(file));
  if (archive === undefined) {
    throw new Error(`${registry} delivered no archive for ${name}`);
  }
  const bytes = readFileSync(path.join(folder, archive));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) {
    throw new Error(
      `${name} has SHA-256 ${found}, expected ${sha256}: not the package this data came from`,
    );
  }
  return bytes;
}

/** The text of one file in a package archive, told apart by its first bytes. */
export function textOf(archive, file) {
  const gzip = archive[0] === 0x1f && archive[1] === 0x8b;
  const bytes = gzip ? fromTar(gunzipSync(archive), file) : fromZip(archive, file);
  if (bytes === undefined) {
    throw new Error(`the package holds no file ${file}`);
  }
  return bytes.toString('utf8');
}

function run(command, parameters, folder) {
  execFileSync(command, parameters, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function fromTar(tar, file) {
  let at = 0;
  while (at + TAR_BLOCK <= tar.length && tar[at] !== 0) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    at += TAR_BLOCK;
    if (name === file) {
      return tar.subarray(at, at + size);
    }
    at += Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return undefined;
}

function fromZip(zip, file) {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== ZIP_END) {
    end -= 1;
  }
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ZIP_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === file) {
      return unpack(
        zip,
        zip.readUInt16LE(at + 10),
        zip.readUInt32LE(at + 20),
        zip.readUInt32LE(at + 42),
      );
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function unpack(zip, method, packedSize, header) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (method === STORED) {
    return packed;
  }
  if (method === DEFLATED) {
    return inflateRawSync(packed);
  }
  throw new Error(`the package uses the compression method ${method}, which is not read here`);
}
