curl "https://api.rymeda.com/v1/revenue/claims?status=submitted&limit=25" \ -H "Authorization: Bearer rym_test_your_api_key_here"
