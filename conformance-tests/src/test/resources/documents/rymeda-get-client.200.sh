curl https://api.rymeda.com/v1/care/clients/client_123 \ -H "Authorization: Bearer rym_test_your_api_key_here"
