"""Small invented files in the open standards."""

import json
from typing import Any


def as_file(value: Any) -> bytes:
    """The content of a JSON file."""
    return json.dumps(value, ensure_ascii=False).encode()


SERVICE_3: dict[str, Any] = {
    "id": "s-1",
    "name": "Marigold one-to-one (INVENTED)",
    "description": "Invented.",
    "status": "active",
    "url": "https://marigold.example.invalid",
    "assured_date": "2026-10-01",
    "accreditations": "Respect accredited",
    "eligibility_description": "Adults",
    "organization": {"id": "o-1", "name": "Fictional Marigold Project (INVENTED)"},
    "service_areas": [
        {"id": "a", "name": "Leeds", "uri": "http://statistics.data.gov.uk/id/statistical-geography/E08000035"},
        {"id": "b", "name": "Kirklees"},
    ],
    "attributes": [{"taxonomy_term": {"name": "Behaviour change"}}, {"taxonomy_term": {"name": "Men"}}],
    "service_at_locations": [
        {
            "location": {
                "name": "Invented room",
                "location_type": "physical",
                "addresses": [{"address_1": "1 Invented Street", "city": "Leeds", "postal_code": "LS1 3AD"}],
            }
        }
    ],
    "phones": [{"number": "0000"}],
}
SERVICE_1: dict[str, Any] = {
    "id": "s-2",
    "name": "Marigold helpline (INVENTED)",
    "status": "inactive",
    "organization": {"name": "Fictional Marigold Project (INVENTED)"},
    "service_areas": [{"service_area": "West Yorkshire", "uri": None}],
    "service_taxonomys": [{"taxonomy": {"name": "Helplines", "vocabulary": "invented"}}],
    "service_at_locations": [
        {
            "location": {
                "name": "Hall",
                "physical_addresses": [{"address_1": "2 Invented Road", "postal_code": "LS1 3AD"}],
            }
        }
    ],
}
GRANT: dict[str, Any] = {
    "id": "360G-invented-1",
    "title": "Marigold groups",
    "description": "Invented.",
    "currency": "GBP",
    "amountAwarded": 45000,
    "awardDate": "2025-04-01",
    "plannedDates": [{"startDate": "2025-04-01", "endDate": "2028-03-31"}],
    "recipientOrganization": [
        {"id": "GB-CHC-0", "name": "Fictional Marigold Project (INVENTED)", "postalCode": "LS1 3AD"}
    ],
    "fundingOrganization": [{"id": "GB-CHC-1", "name": "Fictional Fund (INVENTED)"}],
    "beneficiaryLocation": [
        {"name": "West Yorkshire", "geoCode": "E23000010", "geoCodeType": "PFA"},
        {"name": "Invented ward", "geoCode": "E05000001", "geoCodeType": "WD"},
    ],
    "grantProgramme": [{"title": "Invented programme"}],
}


def release(date: str, **parts: Any) -> dict[str, Any]:
    """A release of one process about a tender for invented groups."""
    tender = {
        "title": "Groups (INVENTED)",
        "status": "active",
        "value": {"amount": 90000, "currency": "GBP"},
        "items": [{"id": "1", "deliveryAddresses": [{"region": "UKE"}, {"region": "UKE42"}]}],
    }
    return {
        "ocid": "ocds-invented-1",
        "id": date,
        "date": date,
        "tag": ["tender"],
        "buyer": {"id": "b", "name": "Fictional County Council (INVENTED)"},
        "tender": tender,
        **parts,
    }


def award(status: str, **parts: Any) -> dict[str, Any]:
    """The one award of that process."""
    suppliers = [{"id": "x", "name": "Fictional Marigold Project (INVENTED)"}]
    return {
        "id": "1",
        "status": status,
        "value": {"amount": 88000, "currency": "GBP"},
        "suppliers": suppliers,
        "date": "2026-02-01T00:00:00Z",
        **parts,
    }
