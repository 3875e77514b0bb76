curl -X POST https://api.rymeda.com/v1/care/sessions \
-H "Authorization: Bearer rym_test_your_api_key_here" \
-H "Content-Type: application/json" \
-d '{
"clientId": "client_123",
"serviceType": "behavioral_health",
"providerId": "prov_456",
"startTime": "2025-01-15T09:00:00Z"
}'
