// What the cards and links are about: invented persons, with codes that exist.

const BASE = 'https://fhir.example/r4';

const CVX = 'http://hl7.org/fhir/sid/cvx';
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';

export const ANYPERSON = { family: 'Anyperson', given: ['John', 'B.'], birthDate: '1951-01-20' };

export const NGUYEN = { family: 'Nguyễn', given: ['Thị', 'Ánh'], birthDate: '2015-06-30' };

export const LUKASZ = { family: "O'Brien-Łu", given: ['Łukasz'], birthDate: '1999-02' };

function patient({ family, given, birthDate }) {
  return { resourceType: 'Patient', name: [{ family, given }], birthDate };
}

// A dose; `more` adds or replaces members.
export function dose(cvx, date, more = {}) {
  return {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { coding: [{ system: CVX, code: cvx }] },
    patient: { reference: 'Patient/0' },
    occurrenceDateTime: date,
    performer: [{ actor: { display: 'ABC General Hospital' } }],
    lotNumber: '0000007',
    ...more,
  };
}

// A test for the virus of COVID-19 that did not find it.
export function negativeTest(date) {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: { coding: [{ system: LOINC, code: '94558-4' }] },
    subject: { reference: 'Patient/0' },
    effectiveDateTime: date,
    valueCodeableConcept: { coding: [{ system: SNOMED, code: '260415000' }] },
    performer: [{ display: 'ABC General Hospital' }],
  };
}

// A bundle of these resources, each with the full address that kill-the-clipboard shortens.
export function bundleOf(resources, type = 'collection') {
  const seen = new Map();
  const entry = resources.map((resource) => {
    const number = seen.get(resource.resourceType) ?? 0;
    seen.set(resource.resourceType, number + 1);
    const fullUrl = `${BASE}/${resource.resourceType}/${number}`;
    return { fullUrl, resource };
  });
  return { resourceType: 'Bundle', type, entry };
}

// The bundle of a person with these records.
export function about(person, ...records) {
  return bundleOf([patient(person), ...records]);
}

export const twoDoses = (person) => about(person, dose('207', '2021-01-01'), dose('207', '2021-01-29'));

// Two persons in one bundle, where the only record is the first one's.
export const twoPersons = () => bundleOf([patient(ANYPERSON), patient(NGUYEN), dose('207', '2021-01-01')]);

// A person without a name.
export const nameless = () =>
  bundleOf([{ resourceType: 'Patient', birthDate: '1951-01-20' }, dose('207', '2021-01-01')]);

// A patient summary with a text that a reader must not run.
export function patientSummary(person) {
  const section = (title, code, text) => ({
    title,
    code: { coding: [{ system: LOINC, code }] },
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>` },
  });
  const composition = {
    resourceType: 'Composition',
    status: 'final',
    type: { coding: [{ system: LOINC, code: '60591-5' }] },
    subject: { reference: 'Patient/0' },
    date: '2026-05-01T10:00:00Z',
    author: [{ display: 'ABC General Hospital' }],
    title: 'Patient Summary',
    section: [
      section('Allergies', '48765-2', 'Peanuts <script>alert(1)</script>'),
      section('Medication', '10160-0', 'No information'),
    ],
  };
  return bundleOf([composition, patient(person), dose('141', '2025-10-02')], 'document');
}

// One resource by itself: a letter as plain text.
export function letter(text) {
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [{ system: LOINC, code: '34133-9' }] },
    date: '2026-05-01T10:00:00Z',
    content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
  };
}
