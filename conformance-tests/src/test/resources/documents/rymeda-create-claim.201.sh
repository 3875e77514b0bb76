curl -X POST https://api.rymeda.com/v1/revenue/claims \
-H "Authorization: Bearer rym_test_your_api_key_here" \
-H "Content-Type: application/json" \
-d '{
"clientId": "client_123",
"sessionId": "session_789",
"payerId": "payer_medicaid",
"cptCodes": ["90837"],
"amount": 245.00
}'
