curl "https://api.rymeda.com/v1/compliance/audits?resourceType=care_session&limit=50" \ -H "Authorization: Bearer rym_test_your_api_key_here"
