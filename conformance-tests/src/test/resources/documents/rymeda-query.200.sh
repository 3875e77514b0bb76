curl -X POST https://api.rymeda.com/v1/intelligence/query \
-H "Authorization: Bearer rym_test_your_api_key_here" \
-H "Content-Type: application/json" \
-d '{
"query": "Show clients with overdue progress notes this week",
"context": { "organizationId": "org_100" }
}'
