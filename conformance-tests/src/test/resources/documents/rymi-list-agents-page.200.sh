curl "https://api.rymi.live/v1/agents?limit=10&offset=20" \
  -H "Authorization: Bearer YOUR_API_KEY"
