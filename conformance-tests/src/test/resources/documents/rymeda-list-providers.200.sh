curl "https://api.rymeda.com/v1/network/providers?specialty=behavioral_health" \ -H "Authorization: Bearer rym_test_your_api_key_here"
